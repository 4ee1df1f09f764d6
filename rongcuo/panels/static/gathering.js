var b,ge,Je,L,Z,J,ve,W,be,te,ee,Ke,N=Symbol.for("pv"),K={},Y=[],Ye=/^m(i|n|o|s|text|space)$/,ne=Array.isArray,ye=Y.slice,H=Object.assign;function D(t){t&&t.parentNode&&t.remove()}function I(t,e,n,o,a){var i={type:t,props:e,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:N,__v:a||++ge,__i:-1,__u:0};return!a&&b.vnode&&b.vnode(i),i}function q(t){return t.children}function B(t,e){this.props=t,this.context=e,this.__g=0}function T(t,e){if(e==null)return t.__&&T(t.__,t.__i+1);for(var n;e<t.__k.length;e++)if((n=t.__k[e])&&n.__e)return n.__e;return typeof t.type!="function"||t.props.__P?null:T(t)}function Qe(t){var e,n=t.__v,o=n.__e,a=[],i=[],d=t.__P;d&&((e=H({constructor:N},n)).__v=n.__v+1,b.vnode&&b.vnode(e),oe(d,e,n,t.__n,d.namespaceURI,32&n.__u?[o]:null,a,o||T(n),32&n.__u,i),e.__v=n.__v,e.__.__k[e.__i]=e,qe(a,e,i),n.__=n.__e=null,e.__e!=o&&xe(e))}function xe(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(e){return e&&(t.__e=e.__e)}),xe(t)}function fe(t){(8&t.__g||(t.__g|=8,L.push(t),J++))&&Z==b.debounceRendering||((Z=b.debounceRendering)||queueMicrotask)(we)}function we(){try{for(var t,e=1;L.length;)L.length>e&&L.sort(ve),t=L.shift(),e=L.length,8&t.__g&&Qe(t)}finally{(J=L.length)&&(Z||queueMicrotask)(we)}}function ke(t,e,n,o,a,i,d,l,p,h,c){var y,v,s,f,w,g,x=o.__k||Y,u=e.length;for(p=Xe(n,e,x,p,u),y=0;y<u;y++)(s=n.__k[y])!=null&&(v=~s.__i&&x[s.__i]||K,s.__i=y,g=oe(t,s,v,a,i,d,l,p,h,c),f=s.__e,(v.ref!=s.ref||8&v.__u)&&(v.ref&&ie(v.ref,null,s,v),s.ref&&c.push(s.ref,s.__c||f,s)),w=w||f,4&s.__u?(p=Se(s,p,t,!v.__v),v.__e&&(v.__e=null)):typeof s.type=="function"&&g!==void 0?p=g:f&&(p=f.nextSibling),s.__u&=-21);return n.__e=w,p}function Xe(t,e,n,o,a){var i,d,l,p,h,c,y,v,s,f=n.length,w=f,g=0,x=0,u=t.__k=Array(a);for(i=0;i<a;i++)(d=e[i])!=null&&typeof d!="boolean"&&typeof d!="function"?(typeof d!="object"||d.constructor===String?d=u[i]=I(null,d):ne(d)?d=u[i]=I(q,{children:d}):d.constructor===N&&d.__b?d=u[i]=I(d.type,d.props,d.key,d.ref,d.__v):u[i]=d,p=i+g,d.__=t,d.__b=t.__b+1,l=null,~(h=d.__i=Ze(d,n,p,w))&&(w--,(l=n[h])&&(l.__u|=2)),l&&l.__v?(d.__u|=16,h==p-1?g--:h==p+1?g++:h!=p&&(h>p?g--:g++,x=1)):(~h||(a>f?g--:a<f&&g++),typeof d.type!="function"&&(d.__u|=4))):u[i]=null;if(x){for(c=[],y=[],i=0;i<a;i++)if((d=u[i])&&16&d.__u){for(g=0,v=c.length;g<v;)c[s=g+v>>1]<d.__i?g=s+1:v=s;c[g]=d.__i,y[i]=g+1}for(g=c.length;i--;)y[i]&&(y[i]==g?g--:u[i].__u|=4)}if(w)for(i=0;i<f;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=T(l)),re(l,l));return o}function Se(t,e,n,o){var a,i,d,l;if(typeof t.type=="function"){if(t.props.__P)return e;if(a=t.__k)for(i=0;i<a.length;i++)a[i]&&(a[i].__=t,e=Se(a[i],e,n,!1));return e}for(e&&!e.parentNode&&(e=T(t))&&!e.parentNode&&(e=null),d=t.__e,l=e;l&&l.nodeType==8;)l=l.nextSibling;for(d!=l&&(!o&&n.moveBefore&&d.parentNode?n.moveBefore(d,e):n.insertBefore(d,e||null)),e=d;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function Ze(t,e,n,o){var a,i=t.key,d=t.type,l=e[n],p=l&&!(2&l.__u);if(l===null&&i==null||p&&i==l.key&&d==l.type)return n;if(o>(p?1:0)){for(a=n-1;a>=0;a--)if((l=e[a])&&!(2&l.__u)&&i==l.key&&d==l.type)return a;for(a=n+1;a<e.length;a++)if((l=e[a])&&!(2&l.__u)&&i==l.key&&d==l.type)return a}return-1}function he(t,e,n){n==null&&(n=""),e[0]=="-"?t.setProperty(e,n):t[e]=n}function V(t,e,n,o,a){var i,d;if(e=="style")if(typeof n=="string")t.style.cssText=n;else{if(typeof o=="string"&&(t.style.cssText=o=""),o)for(e in o)n&&e in n||he(t.style,e);if(n)for(e in n)o&&n[e]==o[e]||he(t.style,e,n[e])}else if(e[0]=="o"&&e[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(t.__e||(t.__e={}))[e]=n,n&&o||(d=ee[e]||(ee[e]=et(e)),(t.__a||(t.__a={}))[e]=te,i=e!=(e=e.replace(be,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),n?t.addEventListener(e,d,i):t.removeEventListener(e,d,i));else{if(a=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in t)try{return void(t[e]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&e[4]!="-"?t.removeAttribute(e):t.setAttribute(e,e=="popover"&&n==1?"":n)}}function et(t){return function(e){var n=this.__e;if(n){if(n=n[t],e[W]==null)e[W]=te++;else if(e[W]<this.__a[t])return;return n(b.event?b.event(e):e)}}}function oe(t,e,n,o,a,i,d,l,p,h){var c,y,v,s,f,w,g,x,u,_,m,E,$,j,A,me,P,M,z=e.type;if(e.constructor!==N)return null;128&n.__u&&(p=32&n.__u,c=n.__c.__z)&&(e.__u|=p,y=i=[],c.nodeType==8?l=G(c,i):i.push(c),l=i[0]||l),(c=b.__b)&&c(e);e:if(typeof z=="function"){v=d.length;try{if(x=e.props,u=(c=z.prototype)&&c.render,_=(c=z.contextType)&&o[c.__c],m=c?_?_.props.value:c.__:o,(s=n.__c)?(e.__c=s,2&s.__g&&(s.__g|=1)):(u?e.__c=s=new z(x,m):(e.__c=s=new B(x,m),s.constructor=z,s.render=nt),_&&_.sub(s),s.state||(s.state={}),s.__n=o,s.__g|=8,s.__h=[],s.__k=[]),u&&(s.__s||(s.__s=s.state),z.getDerivedStateFromProps&&(s.__s==s.state&&(s.__s=H({},s.__s)),H(s.__s,z.getDerivedStateFromProps(x,s.__s)))),f=s.props,w=s.state,s.__v=e,n.__c){if(x!==f&&u&&!z.getDerivedStateFromProps&&s.componentWillReceiveProps&&s.componentWillReceiveProps(x,m),e.__v==n.__v&&!(8&s.__g)||!(4&s.__g)&&s.shouldComponentUpdate&&s.shouldComponentUpdate(x,s.__s,m)===!1){e.__v!=n.__v&&(s.props=x,s.state=s.__s,s.__g&=-9),e.__e=n.__e,e.__k=n.__k,e.__k.some(function(C){C&&(C.__=e)}),Y.push.apply(s.__h,s.__k),s.__k=[],s.__h.length&&d.push(s),l=T(n);break e}s.componentWillUpdate&&s.componentWillUpdate(x,s.__s,m),u&&s.componentDidUpdate&&s.__h.push(function(){s.componentDidUpdate(f,w,g)})}else u&&!z.getDerivedStateFromProps&&s.componentWillMount&&s.componentWillMount(),u&&s.componentDidMount&&s.__h.push(s.componentDidMount);s.context=m,s.props=x,s.__P=t,s.__g&=-5,E=b.__r,$=u?25:0;do s.__g&=-9,E&&E(e),c=s.render(s.props,s.state=s.__s,s.context);while(8&s.__g&&++$<25);u&&(Y.push.apply(s.__h,s.__k),s.__k=[]),s.state=s.__s,s.getChildContext&&(o=H({},o,s.getChildContext())),u&&n.__c&&s.getSnapshotBeforeUpdate&&(g=s.getSnapshotBeforeUpdate(f,w)),j=c&&c.type===q&&c.key==null?c.props.children:c,x.__P&&(c=l,a=(t=x.__P).namespaceURI,p=i=null,n.props&&n.props.__P!=t&&(n.__k.some(function(C){C&&re(C,C)}),n.__k=null),l=n.__k?T(n,0):null),l=ke(t,ne(j)?j:[j],e,n,o,a,i,d,l,p,h),x.__P&&(e.__e=null,l=c),e.__u&=-161,y&&y.some(D),s.__h.length&&d.push(s),1&s.__g&&(s.__g&=-4)}catch(C){if(d.length=v,e.__v=null,p||i)if(C&&C.then){if(e.__u|=128|p,i){for(~(P=i.indexOf(l||void 0))||(P=i.length);(M=i[P-1])&&M.nodeType==8;)P--;for(;P<i.length;P++)if(M=i[P])if(i[P]=null,A){if(M==me)break}else{if(M.nodeType!=8)break;M.data.startsWith("$s")&&(me=G(A=M))}}if(!A){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;A=l}(c=G(A=e.__c.__z||(e.__c.__z=A)))?(e.__e=A,l=c):e.__e=l,l=l&&l.nextSibling}else i&&i.some(D);else e.__e=n.__e;e.__k||(e.__k=n.__k||[]),C&&C.then||Ce(e),b.__e(C,e,n)}}else l=e.__e=tt(n.__e,e,n,o,a,i,d,p,h,t);return(c=b.diffed)&&c(e),l}function G(t,e){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var n=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))n++;else if(t.data.startsWith("/$s")&&!--n)return t}e&&e.push(t)}}function Ce(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(Ce))}function qe(t,e,n){for(var o=0;o<n.length;)ie(n[o++],n[o++],n[o++]);b.__c&&b.__c(e,t),t.some(function(a){try{t=a.__h,a.__h=[],t.some(function(i){i.call(a)})}catch(i){b.__e(i,a.__v)}})}function tt(t,e,n,o,a,i,d,l,p,h){var c,y,v,s,f,w,g,x,u=n.props||K,_=e.props,m=e.type;if(m=="svg"?a="http://www.w3.org/2000/svg":m=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),i){for(c=0;c<i.length;c++)if((f=i[c])&&(m?f.localName==m:f.nodeType==3)){t=f,i[c]=null;break}}if(!t){if(x=h.ownerDocument||document,!m)return x.createTextNode(_);t=x.createElementNS(a,m,_.is?_:h),l&&(b.__m&&b.__m(e,i),l=!1),i=null}if(m){if(h=m=="template"&&t.content||t,i=m=="textarea"&&_.defaultValue!=null?null:i&&ye.call(h.childNodes),!l&&i)for(u={},c=0;c<t.attributes.length;c++)u[(f=t.attributes[c]).name]=f.value;for(c in u)f=u[c],c=="dangerouslySetInnerHTML"?v=f:c=="children"||c in _||c=="value"&&"defaultValue"in _||c=="checked"&&"defaultChecked"in _||V(t,c,null,f,a);for(c in _)f=_[c],c=="children"?s=f:c=="dangerouslySetInnerHTML"?y=f:c=="value"?w=f:c=="checked"?g=f:l&&typeof f!="function"||u[c]===f||V(t,c,f,u[c],a);y?(l||v&&(y.__html==v.__html||y.__html==t.innerHTML)||(t.innerHTML=y.__html),e.__k=[]):(v&&(t.textContent=""),(m=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&Ye.test(m))&&(a="http://www.w3.org/1999/xhtml"),ke(h,ne(s)?s:[s],e,n,o,a,i,d,i?i[0]:n.__k&&T(n,0),l,p),i&&i.some(D)),l&&m!="textarea"||(c="value",m=="progress"&&w==null?t.removeAttribute(c):w==null||w===t[c]&&(m!="progress"||w)||V(t,c,w,u[c],a),c="checked",g!=null&&g!=t[c]&&V(t,c,g,u[c],a))}else u===_||l&&t.data==_||(t.data=_);return t}function ie(t,e,n,o){try{typeof t=="function"?e?e.__x=t(e)||1:o&&(o=o.__c||o.__e)&&(e=o.__x)&&(o.__x=null,typeof e=="function"?e():t(null)):t.current=e}catch(a){b.__e(a,n)}}function re(t,e,n){var o,a,i,d;if(b.unmount&&b.unmount(t),!(o=t.ref)||o.current&&o.current!=t.__e||ie(o,null,e,t),o=t.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){b.__e(l,e)}o.__P=o.__n=null}if(o=t.__k)for(d=0;d<o.length;d++)o[d]&&re(o[d],e,typeof t.type!="function"||n&&!t.props.__P);!n&&(o=t.__c)&&(o=o.__z)&&(a=G(o,i=[]))&&(o==t.__e&&i.some(D),D(a),D(o)),n||D(t.__e),t.__e=t.__c=t.__=null}function nt(t,e,n){return this.constructor(t,n)}function ae(t,e){var n,o,a,i;b.__&&b.__(t,e),e.nodeType==9&&(e=e.documentElement),o=(n=t&&32&t.__u)?null:e.__k,e.__k=I(q,{children:[t]}),a=[],i=[],oe(e,e.__k,o||K,K,e.namespaceURI,o?null:e.firstChild?ye.call(e.childNodes):null,a,o?o.__e:e.firstChild,n,i),qe(a,e.__k,i),e.__k.props.children=null}b={__e:function(t,e,n,o){for(var a,i,d;e=e.__;)if((a=e.__c)&&!(1&a.__g)){a.__g|=4;try{if((d=(i=a.constructor)&&i.getDerivedStateFromError)&&a.setState(i.getDerivedStateFromError(t)),a.componentDidCatch&&(a.componentDidCatch(t,o||{}),d=1),d&&8&a.__g)return void(a.__g|=2)}catch(l){t=l}}throw J=0,t}},ge=0,Je=function(t){return t!=null&&t.constructor===N},B.prototype.setState=function(t,e){var n=this.__s;n&&n!=this.state||(n=this.__s=H({},this.state)),typeof t=="function"&&(t=t(H({},n),this.props)),t&&(H(n,t),this.__v&&(e&&this.__k.push(e),fe(this)))},B.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),fe(this))},B.prototype.render=q,L=[],J=0,ve=function(t,e){return t.__v.__b-e.__v.__b},W=Symbol(),be=/(PointerCapture)$|Capture$/i,te=0,ee={},Ke=0;var F,S,se,Ee,le=Object.is,Q=0,He=[],de=[],k=b,ze=k.__b,Pe=k.__r,Le=k.diffed,Te=k.__c,je=k.unmount,Ae=k.__;function _e(t,e){k.__h&&k.__h(S,t,Q||e),Q=0;var n=S.__H||(S.__H={__:[],__h:[]});return t>=n.__.length&&n.__.push({}),n.__[t]}function U(t){return Q=1,ot($e,t)}function ot(t,e,n){var o=_e(F++,2);if(o.t=t,!o.__c&&(o.__=[n?n(e):$e(void 0,e),function(i){var d=(o.__N||o.__)[0],l=o.t(d,i);le(d,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=S,!S.__f)){S.__f=!0;var a=S.shouldComponentUpdate;S.shouldComponentUpdate=function(i,d,l){var p=this.__H;if(!p)return!0;var h=!1,c=this.props!=i;if(p.__.some(function(v){v.__N&&(h=!0,le(v.__[0],v.__N[0])||(c=!0))}),a){var y=a.call(this,i,d,l);return h?y||c:y}return!h||c}}return o.__}function O(t,e){var n=_e(F++,3);!k.__s&&Ue(n.__H,e)&&(n.__P=!0,n.__=t,n.u=e,S.__H.__h.push(n))}function X(t){return Q=5,it(function(){return{current:t}},[])}function it(t,e){var n=_e(F++,7);return Ue(n.__H,e)&&(n.__=t(),n.__H=e),n.__}function rt(){var t;do{for(;t=de.shift();)try{R(t)}catch(n){k.__e(n,{__:(t=t.__P)&&t.__v})}for(;t=He.shift();){var e=t.__H;if(t.__P&&e)try{e.__h.some(R),e.__h.some(ce),e.__h=[]}catch(n){e.__h=[],k.__e(n,t.__v)}}}while(de.length)}k.__b=function(t){S=null,ze&&ze(t)},k.__=function(t,e){t&&e.__k&&e.__k.__m&&(t.__m=e.__k.__m),Ae&&Ae(t,e)},k.__r=function(t){Pe&&Pe(t),F=0;var e=(S=t.__c).__H;e&&(se==S?S.__h=[]:(e.__h.some(R),e.__h.some(ce),F=0),e.__h=[],e.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),se=S},k.diffed=function(t){Le&&Le(t);var e=t.__c;e&&e.__H&&(e.__H.__h.length&&De(He.push(e)),e.__H.__.some(function(n){n.u&&(n.__H=n.u)})),se=S=null},k.__c=function(t,e){e.some(function(n){try{n.__h.some(R),n.__h=n.__h.filter(function(o){return!o.__||ce(o)})}catch(o){n.__h=[function(){throw o}]}}),Te&&Te(t,e)},k.unmount=function(t){je&&je(t);var e,n,o=t.__c;o&&o.__H&&(o.__H.__.some(function(a){try{if(a.__P&&a.__c){if(n===void 0){for(n=t.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}a.__P=n,De(de.push(a))}else R(a)}catch(i){e=i}}),o.__H=void 0,e&&k.__e(e,o.__v))};var Me=typeof requestAnimationFrame=="function";function at(t){var e,n=function(){clearTimeout(o),Me&&cancelAnimationFrame(e),setTimeout(t)},o=setTimeout(n,35);Me&&(e=requestAnimationFrame(n))}function De(t){t!=1&&Ee==k.requestAnimationFrame||((Ee=k.requestAnimationFrame)||at)(rt)}function R(t){var e=S,n=t.__c;typeof n=="function"&&(t.__c=void 0,n()),S=e}function ce(t){var e=S;t.__c=t.__(),S=e}function Ue(t,e){return!t||t.length!=e.length||e.some(function(n,o){return!le(n,t[o])})}function $e(t,e){return typeof e=="function"?e(t):e}function Ne(t,e){let n=0,o=new Map;return t.on("msg:custom",a=>{let i=o.get(a.number);o.delete(a.number),i?.(a.answer)}),(a,i={})=>new Promise(d=>{o.set(++n,d),t.send({number:n,question:{panel:e,do:a,...i}})})}function Re(t){let e=[],n=i=>{e=[];for(let d=i.target;d&&d!==t;d=d.parentNode)e.push(d)},o=()=>setTimeout(()=>{t.activeElement||(e=[])}),a=new MutationObserver(i=>{if(t.activeElement||!e.length)return;let l=i.some(({removedNodes:p})=>[...p].some(h=>h.contains(e[0])))&&e.find(p=>p.isConnected);l&&(l.tabIndex<0&&(l.tabIndex=-1),l.focus({preventScroll:!0}))});return t.addEventListener("focusin",n),t.addEventListener("focusout",o),a.observe(t,{childList:!0,subtree:!0}),()=>{t.removeEventListener("focusin",n),t.removeEventListener("focusout",o),a.disconnect()}}var Fe=`:host {
  --paper: #fbfaf7; --sheet: #fff; --ink: #1f2328; --quiet: #59606a; --line: #dedbd4; --accent: #a61b1b;
  --met: #1a6b4a; --met-bg: #e3f1ea; --not-met: #a8321f; --not-met-bg: #fbe7e2;
  --undetermined: #855a00; --undetermined-bg: #fbf0d6;
  --song: "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  display: block; font: 16px/1.7 var(--sans); color: var(--ink); background: var(--paper); color-scheme: light;
  container-type: inline-size; overflow-wrap: anywhere; accent-color: var(--accent);
}
:host([data-scheme="dark"]) {
  --paper: #16181c; --sheet: #1d2025; --ink: #e8e6e1; --quiet: #a2a7b0; --line: #34383f; --accent: #e57368;
  --met: #6fcf9f; --met-bg: #17352a; --not-met: #f0958a; --not-met-bg: #40201b;
  --undetermined: #e6b95a; --undetermined-bg: #3a2f14;
  color-scheme: dark;
}
* { box-sizing: border-box; }
h2 { font-size: 1.05em; margin: 1.4em 0 .7em; }
h3 { font-size: 1em; margin: 0 0 .5em; display: flex; flex-wrap: wrap; gap: .35em .6em; align-items: center; }
p { margin: .35em 0; }
.quiet { color: var(--quiet); font-size: .875em; font-weight: normal; }
.cited { color: var(--accent); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.head { display: flex; flex-wrap: wrap; gap: .3em 1em; align-items: baseline; border-bottom: 3px double var(--accent); padding: .6em 1rem; background: var(--sheet); }
.head h2 { margin: 0; font-size: 1.15em; letter-spacing: .05em; }
.head .always { margin-left: auto; }
.tools { display: flex; flex-wrap: wrap; gap: .5em .8em; align-items: center; padding: .8em 1rem; border-bottom: 1px solid var(--line); }
button, .button, select, input, textarea { font: inherit; font-size: .9em; color: inherit; background: var(--sheet); border: 1px solid var(--quiet); border-radius: 3px; padding: .3em .8em; }
button, .button { cursor: pointer; min-height: 2.1em; }
.button input[type="file"] { position: absolute; width: 1px; height: 1px; opacity: 0; }
.button:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
button:hover, .button:hover { border-color: var(--accent); color: var(--accent); }
button:disabled { color: var(--quiet); border-color: var(--line); cursor: not-allowed; }
button.link { border: 0; background: none; color: var(--accent); text-decoration: underline; padding: .1em .3em; min-height: 1.7em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
textarea, input[type="text"], .adopt input, .adopt select { width: 100%; }
textarea { line-height: 1.6; resize: vertical; }
label { display: block; font-size: .9em; }
.tools label { display: flex; gap: .5em; align-items: center; }
.tools label.button { display: inline-flex; }
.about { padding: .7em 1rem; border-bottom: 1px solid var(--line); }
.about-body { display: grid; gap: .8em; max-width: 46em; padding: .6em 0; }
summary { cursor: pointer; padding: .25em 0; }
.question summary .quiet { font-size: .93em; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; }
.claim { display: flex; gap: .5em; padding: .2em 0; align-items: baseline; }
.overall { display: grid; grid-template-columns: 1fr 1fr; background: var(--sheet); border-bottom: 1px solid var(--line); position: sticky; top: var(--under, 0px); z-index: 2; }
.overall > div { padding: .5em 1rem; }
.overall > div + div { border-left: 1px solid var(--line); }
.deadlines .columns { padding-top: 1em; }
.deadlines fieldset + fieldset { margin-top: 1em; }
.months { display: grid; grid-template-columns: repeat(auto-fit, minmax(20em, 1fr)); gap: 0 1.5em; align-items: start; }
.columns.single { grid-template-columns: minmax(0, 46rem); }
.columns { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 0 2rem; padding: 0 1rem; align-items: start; }
.side { position: sticky; top: calc(var(--under, 0px) + 2.9em); max-height: calc(100vh - var(--under, 0px) - 3em); overflow: auto; padding: 0 3px 1em; scrollbar-width: thin; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-left: 3px solid var(--accent); padding: 1em 1.3em; margin: 0 0 1em; }
.clause { font: 1.16em/2 var(--song); margin: .2em 0 .6em; text-align: justify; }
.clause.small { font-size: 1.02em; line-height: 1.8; }
.run { color: inherit; background: none; padding: .1em 0; text-decoration: none; }
.run.met { color: var(--met); background: var(--met-bg); border-bottom: 2px solid var(--met); }
.run.not_met { color: var(--not-met); background: var(--not-met-bg); border-bottom: 2px solid var(--not-met); text-decoration: line-through; text-decoration-thickness: 1px; }
.run.undetermined { color: var(--undetermined); background: var(--undetermined-bg); border-bottom: 2px dotted var(--undetermined); }
.verdict, .tag { display: inline-block; white-space: nowrap; font-size: .8em; font-weight: 600; line-height: 1.5; padding: .05em .5em; border-radius: .2em; }
.verdict.met { color: var(--met); background: var(--met-bg); }
.verdict.not_met { color: var(--not-met); background: var(--not-met-bg); }
.verdict.undetermined { color: var(--undetermined); background: var(--undetermined-bg); }
.tag { color: var(--accent); border: 1px solid var(--accent); }
q { font-family: var(--song); quotes: "“" "”"; }
.conditions, .conditions ul { list-style: none; margin: 0; padding: 0; font-size: .95em; }
.conditions ul { padding-left: 1em; border-left: 1px solid var(--line); margin: .3em 0 .3em .4em; }
.conditions li { padding: .25em 0; }
.conditions > li { border-top: 1px solid var(--line); padding: .45em 0; }
.conditions li > * + * { margin-left: .5em; }
.ambiguity { border-left: 2px dotted var(--undetermined); margin: .7em 0; padding: .1em 0 .1em .9em; font-size: .93em; }
.ambiguity ul { list-style: none; margin: 0; padding: 0; }
.adopt { display: grid; gap: .7em; padding: .6em 0; }
.adopt label, .about-body > label { display: grid; gap: .25em; }
.adopt .refused { margin: 0; }
.raised { color: var(--accent); font-size: .93em; }
.bar { padding: .5em 1rem; margin: 0; border-bottom: 1px solid var(--line); }
.refused { border: 1px solid var(--not-met); border-left-width: 3px; background: var(--not-met-bg); color: var(--not-met); padding: .8em 1.2em; margin: 1em 1rem; }
table { width: 100%; border-collapse: collapse; font-size: .92em; }
th { text-align: left; font-weight: 600; color: var(--quiet); }
th, td { padding: .35em .5em .35em 0; border-bottom: 1px solid var(--line); }
.day, th { white-space: nowrap; }
.question { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: .9em 1rem; margin: 0 0 .8em; }
.question legend { float: left; width: 100%; }
.question legend + * { clear: both; }
.question.urgent { border: 2px solid var(--accent); }
.question details { margin-top: .5em; font-size: .95em; }
.question details label { margin: .4em 0; }
.choices { display: flex; flex-wrap: wrap; }
.choices label { position: relative; border: 1px solid var(--quiet); margin: 0 -1px -1px 0; padding: .3em 1em; cursor: pointer; background: var(--sheet); min-height: 2.1em; }
.choices label.chosen { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.choices input { position: absolute; opacity: 0; inset: 0; margin: 0; padding: 0; width: 100%; height: 100%; cursor: pointer; }
.choices label:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; z-index: 1; }
.group { border-top: 1px solid var(--line); padding: .4em 0; }
.date { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .3em 1em; padding: .35em 0; border-bottom: 1px solid var(--line); }
.measures { list-style: none; padding: 0; }
.measures li { padding: .4em 0; border-bottom: 1px solid var(--line); }
.measures .quiet { display: block; }
.change { border-bottom: 1px solid var(--line); padding: .3em 0 .5em; }
.change ul { margin: 0; padding-left: 1.2em; }
.thumb { display: none; }
.trying .columns { -webkit-print-color-adjust: exact; print-color-adjust: exact; background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='220' height='160'%3E%3Ctext x='20' y='110' font-size='34' fill='%23a61b1b' fill-opacity='.16' transform='rotate(-24 110 80)'%3E试看%3C/text%3E%3C/svg%3E"); }
.trying .sheet { background: transparent; }
footer { padding: .8em 1rem; border-top: 1px solid var(--line); margin-top: 1.5em; }
@container (max-width: 50rem) {
  .columns { display: block; padding: 0 .8rem; }
  .side { position: static; max-height: none; overflow: visible; padding: 0; }
  .sheet { padding: .9em; }
  .overall { position: static; }
  .thumb { display: flex; gap: .8em; justify-content: space-between; align-items: center; position: sticky; bottom: 0; background: var(--sheet); border-top: 2px solid var(--accent); padding: .6em .8rem; z-index: 3; }
  .thumb span { font-weight: 600; font-size: .93em; }
  .thumb .choices { flex: none; gap: .4em; }
  .thumb .link { min-width: 0; white-space: nowrap; }
  .thumb button { min-width: 3em; min-height: 2.6em; }
}
@container (min-width: 44rem) {
  .deadlines .columns { display: grid; padding: 1em 1rem 0; }
  .deadlines section + section { position: sticky; top: calc(var(--under, 0px) + 1em); }
}
@container (max-width: 30rem) {
  .head .always { margin-left: 0; }
}
@container (max-width: 26rem) {
  .overall > div { padding: .5em .8rem; }
}
@media print {
  :host, :host([data-scheme]) { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #333; --line: #999; --met: #000; --not-met: #000; --undetermined: #000; --met-bg: none; --not-met-bg: none; --undetermined-bg: none; --accent: #000; }
  .tools, .thumb, .adopt, .changes:has(> button), button { display: none; }
  .columns { display: block; }
  .side { position: static; max-height: none; overflow: visible; }
  .clause, .question, .change, .ambiguity, .conditions > li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
.month { table-layout: fixed; margin: 0 0 1.2em; background: var(--sheet); border: 1px solid var(--line); }
.month caption { text-align: left; font-weight: 600; padding: .3em 0; }
.month th { text-align: center; padding: .3em 0; }
.month td { border: 1px solid var(--line); padding: .2em .3em; height: 3.3em; vertical-align: top; line-height: 1.35; }
.month .number { display: flex; justify-content: space-between; }
.month i { font-style: normal; font-size: .8em; }
.month .note { display: block; font-size: .78em; white-space: nowrap; }
.month .weekend, .month .holiday { color: var(--quiet); background: var(--paper); }
.month .holiday i { color: var(--accent); }
.month .makeup i { font-weight: 700; }
.month .counted { box-shadow: inset 0 -3px 0 var(--met); }
.month .due { box-shadow: inset 0 0 0 2px var(--accent); }
.month .due .note { color: var(--accent); font-weight: 600; }
.steps { display: flex; flex-wrap: wrap; gap: .3em 1.4em; margin: 0; padding: 0; list-style: decimal inside; color: var(--quiet); font-size: .93em; }
.steps [aria-current] { color: var(--accent); font-weight: 600; }
.narrow { max-width: 46em; padding: 1em; }
.narrow > h3, .narrow section > h3, .narrow div > h3 { margin: 1.2em 0 .7em; }
.claim.wide { padding: .7em 0; border-bottom: 1px solid var(--line); }
.claim .clause { display: block; }
.steer { display: flex; gap: .8em; margin: 1.2em 0; }
button.main { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.keep { border-top: 1px solid var(--line); padding: .8em 0; }
.until { border-left: 3px solid var(--accent); padding: .1em 0 .1em 1em; }
.big { font-size: 1.3em; }
a { color: var(--accent); }
.setup { display: grid; gap: 1.2em; padding: 1em 1rem; max-width: 46em; }
.setup .tools, .columns .tools, .group .tools { padding: .6em 0; border: 0; }
.setup .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(20em, 1fr)); gap: 0 1em; }
input[type="text"].short { width: 8em; display: block; }
.words { font-family: var(--song); }
.training > .refused { position: sticky; top: 3.5rem; z-index: 3; }
.case-steps { padding: .6em 1rem; border-bottom: 1px solid var(--line); }
.case-steps ol { list-style: none; display: flex; flex-wrap: wrap; gap: .35em; margin: .3em 0 0; padding: 0; }
.case-steps button { min-width: 3.4em; padding: .2em .5em; border-color: var(--line); }
.case-steps button.done { color: var(--met); }
.case-steps [aria-current] { border-color: var(--accent); font-weight: 600; }
.told { position: sticky; top: 3.5rem; }
.told h2, h2.compared { scroll-margin-top: 4.5rem; }
.told h2:focus-visible, h2.compared:focus-visible { outline-offset: 4px; }
.told th { white-space: normal; }
.row { padding: .4em 0; border-top: 1px solid var(--line); display: flow-root; }
.row legend { float: left; font-weight: normal; max-width: calc(100% - 15.5em); padding-right: .8em; }
.row .choices { float: right; }
.row.whole legend { font-weight: 600; }
.row .choices label { padding: .3em .7em; }
.row .choices.tall { float: none; clear: both; display: grid; gap: .3em; padding-top: .4em; }
.row .choices.tall label { margin: 0; }
.open { border-left: 2px dotted var(--undetermined); padding: .3em 0 .3em .9em; margin: .4em 0; }
.beside { display: flex; flex-wrap: wrap; gap: .2em .5em; align-items: center; }
.verdict-note { margin: -.6em 0 1em; }
.differs { border-left: 2px solid var(--accent); padding-left: .7em !important; }
.conditions .raised { margin: .2em 0; }
.reasons { margin: 0; padding-left: 1.2em; font-size: .93em; color: var(--quiet); }
.conditions ul.reasons { list-style: disc; border: 0; margin: 0; padding-left: 1.2em; }
.conditions li > summary, .conditions li > details { margin-left: 0; }
.paper { display: none; }
@container (max-width: 50rem) {
  .told { position: static; }
}
@container (max-width: 30rem) {
  .row legend { max-width: none; width: 100%; padding-bottom: .2em; }
  .row .choices { float: none; clear: both; }
  .row .choices label { min-width: 5.2em; text-align: center; }
}
@media print {
  :host([data-printing]) > * { color: #000; }
  :host([data-printing]) .training > *:not(.paper) { display: none; }
  :host([data-printing]) .paper { display: block; }
  .paper-case { break-inside: avoid; }
  .paper .provision td, .paper .report td, .paper .period td { font-weight: 600; }
}
.drop { border: 2px dashed var(--line); margin: 1em 1rem; padding: 1.2em 1rem; display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: center; }
.drop.over { border-color: var(--accent); }
.drop p { width: 100%; margin: 0; }
.wide { padding: 0 1rem; }
.counts { display: grid; gap: .2em; }
.counts .drawn { display: flex; gap: 2px; height: .7em; max-width: 26em; }
.counts i { display: block; flex: 0 1 0; min-width: 2px; background: var(--quiet); }
.counts .met { background: var(--met); }
.counts .not_met { background: var(--not-met); }
.counts .undetermined { background: var(--undetermined); }
.count { display: inline-block; margin-right: 1em; font-size: .93em; white-space: nowrap; }
.points td { vertical-align: top; }
.points td:nth-child(2) { min-width: 12em; }
.points .condition td:first-child { padding-left: 1em; }
@container (max-width: 40rem) {
  .points tr { display: grid; padding: .3em 0; border-bottom: 1px solid var(--line); }
  .points td { border: 0; padding: .1em 0; }
  .points thead { display: none; }
  .points td:nth-child(3)::before { content: "比对："; color: var(--quiet); }
}
.passed { list-style: none; margin: 0 0 1em; padding: 0; }
.passed li { border-left: 2px solid var(--line); padding: .3em 0 .3em .9em; }
.passed li:last-child { border-left-color: var(--accent); }
.passed .day { font-variant-numeric: tabular-nums; }
.paper-line { display: flex; gap: .4em .8em; justify-content: space-between; align-items: center; }
.paper-line .quiet { display: inline; }
.paper-line button { flex: none; }
.sum { font-variant-numeric: tabular-nums; }
.folder form.adopt { border-top: 1px solid var(--line); margin-top: .8em; padding-top: .8em; }
.folder .adopt legend + * { clear: both; }
.folder form.beside { align-items: end; }
.folder form.beside .refused, .folder .wide .refused, .folder section .refused { margin: .6em 0; }
.folder form.beside { margin-bottom: 1em; }
.folder .question .choices { margin: .2em 0 .6em; }
.folder label.from { display: flex; flex-wrap: wrap; gap: .2em .6em; align-items: center; }
.folder label.from select { max-width: 100%; }
.cases td p { margin: 0; }
.points.cases td:nth-child(3)::before { content: none; }
`;var lt=Symbol.for("pv"),dt=0;function r(t,e,n,o,a,i){e||(e={});var d,l,p=e;if("ref"in p&&typeof t!="function")for(l in p={},e)l=="ref"?d=e[l]:p[l]=e[l];var h={type:t,props:p,key:n,ref:d,__k:null,__:null,__b:0,__e:null,__c:null,constructor:lt,__v:--dt,__i:-1,__u:0};return(a||i)&&(h.__source=a,h.__self=i),b.vnode&&b.vnode(h),h}function Oe(t,e){return{render({model:n,el:o}){let a=o.shadowRoot??o.attachShadow({mode:"open"}),i=new CSSStyleSheet;i.replaceSync(Fe),a.adoptedStyleSheets=[i];let d=ct(p=>o.dataset.scheme=p?"dark":"light"),l=Re(a);return ae(r(e,{ask:Ne(n,t),model:n}),a),()=>{d(),l(),ae(null,a)}}}}function ct(t){let e=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let a=document.body.dataset.mdColorScheme,i=document.body.dataset.jpThemeLight;t(a?a==="slate":i?i==="false":e.matches)},o=new MutationObserver(n);return o.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),e.addEventListener("change",n),n(),()=>{o.disconnect(),e.removeEventListener("change",n)}}var Ve={met:"符合",not_met:"不符合",undetermined:"待定"},pe={met:"●",not_met:"✕",undetermined:"◌"};function We({refused:t,personal:e,title:n,onPlace:o}){let a=X(null);return O(()=>a.current.scrollIntoView({block:"nearest"}),[t]),r("div",{class:"refused",role:"alert",ref:a,children:[r("b",{children:n||(e?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),r("ul",{children:t.map(({what:i,remedy:d,place:l})=>r("li",{children:[r("bdi",{children:i}),d,o&&l?.length>0&&r("button",{type:"button",class:"link",onClick:()=>o(l),children:"去改"})]}))})]})}function Ie(t,e,n){let o=document.createElement("a");o.href=URL.createObjectURL(new Blob([e],{type:`${n};charset=utf-8`})),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e4)}var _t=2e7,ue={in_time:"met",late:"not_met"};function pt({ask:t,model:e}){let[n,o]=U([]),[a,i]=U(null),[d,l]=U(null),[p,h]=U(!1),[c,y]=U(!1),[v,s]=U(""),f=X(0);O(()=>{if(n.length===0)return l(null);let _=++f.current;y(!0),t("gather",{files:n,group:a}).then(m=>{_===f.current&&(y(!1),l(m),w(m))})},[n,a]),O(()=>{let _=m=>m.preventDefault();for(let m of["dragover","drop"])addEventListener(m,_);return()=>{for(let m of["dragover","drop"])removeEventListener(m,_)}},[]);async function w(_){if(e.get("sheets")===void 0)return;let m=_.ok?.sheets?await t("export",{files:n,group:a,as:"json"}):null;e.set("sheets",m?.ok?JSON.parse(m.ok.text).sheets:[]),e.save_changes()}async function g(_){s("");let m=await Promise.all([..._].map(async E=>({name:E.name,text:await ut(E)})));o(E=>[...E,...m.filter($=>!E.some(j=>j.name===$.name&&j.text===$.text))])}async function x(_){let m=await t("export",{files:n,group:a,as:_});if(m.refused)return s(m.refused[0].what);Ie(m.ok.name,m.ok.text,_==="csv"?"text/csv":"application/json"),s(`已交给浏览器保存：${m.ok.name}`)}let u=d?.ok;return r("div",{class:"gathering",children:[r("header",{class:"head",children:[r("h2",{children:"收卷"}),r("span",{class:"quiet always",children:"案例全部虚构 · 答卷不含姓名 · 数据不离开本机"})]}),r("div",{class:p?"drop over":"drop",onDragOver:_=>{_.preventDefault(),h(!0)},onDragLeave:()=>h(!1),onDrop:_=>{_.preventDefault(),h(!1),g(_.dataTransfer.files)},children:[r("label",{class:"button",children:["选择答卷文件",r("input",{type:"file",accept:".json",multiple:!0,onChange:async({currentTarget:_})=>{await g(_.files),_.value=""}})]}),r("span",{class:"quiet",children:"可以一次选四十份，也可以把文件拖到这里。"}),r("p",{role:"status",children:c?"正在清点……":u?`收到 ${n.length} 个文件：计 ${u.all} 份答卷，未计 ${u.left_out.length} 份。`:"还没有收到文件。"})]}),d?.refused&&r(We,{...d,title:"没有清点"}),u&&r(q,{children:[r("div",{class:"tools",children:[r("label",{children:["只看一组",r("select",{value:a??"*",onChange:_=>i(_.target.value==="*"?null:_.target.value),children:[r("option",{value:"*",children:["全部（",u.all," 份）"]}),u.groups.map(_=>r("option",{value:_.group,children:[_.group||"没有写组号","（",_.sheets," 份）"]}))]})]}),r("button",{type:"button",onClick:()=>x("csv"),children:"导出 CSV"}),r("button",{type:"button",onClick:()=>x("json"),children:"导出 JSON"}),r("button",{type:"button",onClick:()=>{i(null),o([]),s("已清空。")},children:"清空"}),r("span",{class:"quiet",role:"status",children:v})]}),r("div",{class:"wide",children:[u.left_out.length>0&&r(mt,{several:u.left_out}),u.cases.length>0&&r(ft,{found:u}),u.cases.length>0&&r("h2",{children:"逐案清点"}),u.cases.map(_=>r(ht,{each:_}))]})]}),r("footer",{class:"quiet",children:[r("p",{children:"分歧不是对错：分歧大的词句，拿出来讨论。不按人打分，不排名，不作考核材料。"}),r("p",{children:"文件只在本机读取，关闭页面即消失；“清空”会立即清除。"})]})]})}async function ut(t){try{return t.size>_t?"":await t.text()}catch{return""}}function mt({several:t}){return r("details",{class:"group",open:!0,children:[r("summary",{children:["未计的文件",r("span",{class:"quiet",children:["　",t.length," 份"]})]}),r("table",{children:[r("thead",{children:r("tr",{children:[r("th",{children:"文件"}),r("th",{children:"为什么"}),r("th",{children:"怎么办"})]})}),r("tbody",{children:t.map(({file:e,what:n,remedy:o})=>r("tr",{children:[r("td",{children:r("bdi",{children:e})}),r("td",{children:r("bdi",{children:n})}),r("td",{children:r("bdi",{children:o})})]}))})]})]})}function ft({found:t}){return t.sheets<2?r("p",{class:"quiet",children:["只有 ",t.sheets," 份，还看不出分歧。"]}):r("section",{"aria-label":"分歧",children:[r("h2",{children:["分歧最大的词句",r("span",{class:"quiet",children:["　",t.sheets," 份答卷，",t.divided," 处有分歧",t.divided>t.dividing.length&&`，列前 ${t.dividing.length} 处`]})]}),t.dividing.length===0&&r("p",{children:t.shared===0?"没有一处有两份以上的判断，还看不出分歧。":"有两份以上判断的各处都一致。"}),t.dividing.map(e=>r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:[e.case,"　",e.cited]})," ",r(Be,{of:e})]}),r(Ge,{of:e}),r("p",{class:"quiet",children:["任取两份，判断相同的占 ",Math.round(e.alike*100),"%。比对：",e.found_words,"。"]}),r("details",{children:[r("summary",{children:"分歧背后的事实与读法"}),r("ul",{class:"reasons",children:e.behind.map(n=>r("li",{children:n}))})]})]}))]})}var Be=({of:t})=>r(q,{children:[t.kind==="condition"?r("span",{class:"words",children:t.words}):t.kind==="provision"?"全条":t.words,t.note&&r("span",{class:"quiet",children:t.note})]});function Ge({of:t}){let e=t.counts.filter(n=>n.count>0);return e.length===0?r("span",{class:"quiet",children:"没有人判断"}):r("div",{class:"counts",children:[r("div",{class:"drawn","aria-hidden":"true",children:e.map(n=>r("i",{class:ue[n.code]??(Ve[n.code]?n.code:"other"),style:{flexGrow:n.count}}))}),r("span",{children:e.map(n=>r("span",{class:"count",children:[pe[ue[n.code]??n.code]&&r("span",{"aria-hidden":"true",children:[pe[ue[n.code]??n.code]," "]}),n.words," ",r("b",{children:n.count})]}))})]})}function ht({each:t}){return r("details",{class:"group",children:[r("summary",{children:[t.case,r("span",{class:"quiet",children:["　",t.sheets," 份"]})]}),r("table",{class:"points",children:[r("thead",{children:r("tr",{children:[r("th",{children:"条款和词句"}),r("th",{children:"判断（份）"}),r("th",{children:"比对"})]})}),r("tbody",{children:t.points.map(e=>r("tr",{class:e.kind,children:[r("td",{children:[e.kind!=="condition"&&r("span",{class:"cited",children:[e.cited,"　"]}),r(Be,{of:e})]}),r("td",{children:r(Ge,{of:e})}),r("td",{class:"day",children:e.found_words})]}))})]}),t.opened.length>0&&r(q,{children:[r("h3",{children:"认为还要查明或选定的"}),r("table",{class:"points",children:[r("thead",{children:r("tr",{children:[r("th",{children:"事实或读法"}),r("th",{children:"份"}),r("th",{children:"比对"})]})}),r("tbody",{children:t.opened.map(e=>r("tr",{children:[r("td",{children:[r("span",{class:"cited",children:[e.cited,"　"]}),e.words]}),r("td",{children:e.count}),r("td",{class:"day",children:e.due?"影响结果":"不影响"})]}))})]})]})]})}var $t=Oe("gathering",pt);export{$t as default};
