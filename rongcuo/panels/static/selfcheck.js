var v,be,Ye,A,ee,J,ye,O,xe,ne,te,Xe,R=Symbol.for("pv"),G={},Q=[],Ze=/^m(i|n|o|s|text|space)$/,oe=Array.isArray,we=Q.slice,$=Object.assign;function U(e){e&&e.parentNode&&e.remove()}function V(e,t,n,i,a){var o={type:e,props:t,key:n,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:R,__v:a||++be,__i:-1,__u:0};return!a&&v.vnode&&v.vnode(o),o}function D(e){return e.children}function B(e,t){this.props=e,this.context=t,this.__g=0}function j(e,t){if(t==null)return e.__&&j(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:j(e)}function et(e){var t,n=e.__v,i=n.__e,a=[],o=[],d=e.__P;d&&((t=$({constructor:R},n)).__v=n.__v+1,v.vnode&&v.vnode(t),ie(d,t,n,e.__n,d.namespaceURI,32&n.__u?[i]:null,a,i||j(n),32&n.__u,o),t.__v=n.__v,t.__.__k[t.__i]=t,ze(a,t,o),n.__=n.__e=null,t.__e!=i&&ke(t))}function ke(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ke(e)}function ge(e){(8&e.__g||(e.__g|=8,A.push(e),J++))&&ee==v.debounceRendering||((ee=v.debounceRendering)||queueMicrotask)(Ce)}function Ce(){try{for(var e,t=1;A.length;)A.length>t&&A.sort(ye),e=A.shift(),t=A.length,8&e.__g&&et(e)}finally{(J=A.length)&&(ee||queueMicrotask)(Ce)}}function Se(e,t,n,i,a,o,d,s,_,f,c){var y,h,l,p,k,g,b=i.__k||Q,m=t.length;for(_=tt(n,t,b,_,m),y=0;y<m;y++)(l=n.__k[y])!=null&&(h=~l.__i&&b[l.__i]||G,l.__i=y,g=ie(e,l,h,a,o,d,s,_,f,c),p=l.__e,(h.ref!=l.ref||8&h.__u)&&(h.ref&&re(h.ref,null,l,h),l.ref&&c.push(l.ref,l.__c||p,l)),k=k||p,4&l.__u?(_=qe(l,_,e,!h.__v),h.__e&&(h.__e=null)):typeof l.type=="function"&&g!==void 0?_=g:p&&(_=p.nextSibling),l.__u&=-21);return n.__e=k,_}function tt(e,t,n,i,a){var o,d,s,_,f,c,y,h,l,p=n.length,k=p,g=0,b=0,m=e.__k=Array(a);for(o=0;o<a;o++)(d=t[o])!=null&&typeof d!="boolean"&&typeof d!="function"?(typeof d!="object"||d.constructor===String?d=m[o]=V(null,d):oe(d)?d=m[o]=V(D,{children:d}):d.constructor===R&&d.__b?d=m[o]=V(d.type,d.props,d.key,d.ref,d.__v):m[o]=d,_=o+g,d.__=e,d.__b=e.__b+1,s=null,~(f=d.__i=nt(d,n,_,k))&&(k--,(s=n[f])&&(s.__u|=2)),s&&s.__v?(d.__u|=16,f==_-1?g--:f==_+1?g++:f!=_&&(f>_?g--:g++,b=1)):(~f||(a>p?g--:a<p&&g++),typeof d.type!="function"&&(d.__u|=4))):m[o]=null;if(b){for(c=[],y=[],o=0;o<a;o++)if((d=m[o])&&16&d.__u){for(g=0,h=c.length;g<h;)c[l=g+h>>1]<d.__i?g=l+1:h=l;c[g]=d.__i,y[o]=g+1}for(g=c.length;o--;)y[o]&&(y[o]==g?g--:m[o].__u|=4)}if(k)for(o=0;o<p;o++)!(s=n[o])||2&s.__u||(s.__e==i&&(i=j(s)),ae(s,s));return i}function qe(e,t,n,i){var a,o,d,s;if(typeof e.type=="function"){if(e.props.__P)return t;if(a=e.__k)for(o=0;o<a.length;o++)a[o]&&(a[o].__=e,t=qe(a[o],t,n,!1));return t}for(t&&!t.parentNode&&(t=j(e))&&!t.parentNode&&(t=null),d=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(d!=s&&(!i&&n.moveBefore&&d.parentNode?n.moveBefore(d,t):n.insertBefore(d,t||null)),t=d;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function nt(e,t,n,i){var a,o=e.key,d=e.type,s=t[n],_=s&&!(2&s.__u);if(s===null&&o==null||_&&o==s.key&&d==s.type)return n;if(i>(_?1:0)){for(a=n-1;a>=0;a--)if((s=t[a])&&!(2&s.__u)&&o==s.key&&d==s.type)return a;for(a=n+1;a<t.length;a++)if((s=t[a])&&!(2&s.__u)&&o==s.key&&d==s.type)return a}return-1}function ve(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function W(e,t,n,i,a){var o,d;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof i=="string"&&(e.style.cssText=i=""),i)for(t in i)n&&t in n||ve(e.style,t);if(n)for(t in n)i&&n[t]==i[t]||ve(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof i!="function"&&(i=null),(e.__e||(e.__e={}))[t]=n,n&&i||(d=te[t]||(te[t]=ot(t)),(e.__a||(e.__a={}))[t]=ne,o=t!=(t=t.replace(xe,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,d,o):e.removeEventListener(t,d,o));else{if(a=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function ot(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[O]==null)t[O]=ne++;else if(t[O]<this.__a[e])return;return n(v.event?v.event(t):t)}}}function ie(e,t,n,i,a,o,d,s,_,f){var c,y,h,l,p,k,g,b,m,C,x,L,u,w,z,N,E,M,T=t.type;if(t.constructor!==R)return null;128&n.__u&&(_=32&n.__u,c=n.__c.__z)&&(t.__u|=_,y=o=[],c.nodeType==8?s=K(c,o):o.push(c),s=o[0]||s),(c=v.__b)&&c(t);e:if(typeof T=="function"){h=d.length;try{if(b=t.props,m=(c=T.prototype)&&c.render,C=(c=T.contextType)&&i[c.__c],x=c?C?C.props.value:c.__:i,(l=n.__c)?(t.__c=l,2&l.__g&&(l.__g|=1)):(m?t.__c=l=new T(b,x):(t.__c=l=new B(b,x),l.constructor=T,l.render=rt),C&&C.sub(l),l.state||(l.state={}),l.__n=i,l.__g|=8,l.__h=[],l.__k=[]),m&&(l.__s||(l.__s=l.state),T.getDerivedStateFromProps&&(l.__s==l.state&&(l.__s=$({},l.__s)),$(l.__s,T.getDerivedStateFromProps(b,l.__s)))),p=l.props,k=l.state,l.__v=t,n.__c){if(b!==p&&m&&!T.getDerivedStateFromProps&&l.componentWillReceiveProps&&l.componentWillReceiveProps(b,x),t.__v==n.__v&&!(8&l.__g)||!(4&l.__g)&&l.shouldComponentUpdate&&l.shouldComponentUpdate(b,l.__s,x)===!1){t.__v!=n.__v&&(l.props=b,l.state=l.__s,l.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(P){P&&(P.__=t)}),Q.push.apply(l.__h,l.__k),l.__k=[],l.__h.length&&d.push(l),s=j(n);break e}l.componentWillUpdate&&l.componentWillUpdate(b,l.__s,x),m&&l.componentDidUpdate&&l.__h.push(function(){l.componentDidUpdate(p,k,g)})}else m&&!T.getDerivedStateFromProps&&l.componentWillMount&&l.componentWillMount(),m&&l.componentDidMount&&l.__h.push(l.componentDidMount);l.context=x,l.props=b,l.__P=e,l.__g&=-5,L=v.__r,u=m?25:0;do l.__g&=-9,L&&L(t),c=l.render(l.props,l.state=l.__s,l.context);while(8&l.__g&&++u<25);m&&(Q.push.apply(l.__h,l.__k),l.__k=[]),l.state=l.__s,l.getChildContext&&(i=$({},i,l.getChildContext())),m&&n.__c&&l.getSnapshotBeforeUpdate&&(g=l.getSnapshotBeforeUpdate(p,k)),w=c&&c.type===D&&c.key==null?c.props.children:c,b.__P&&(c=s,a=(e=b.__P).namespaceURI,_=o=null,n.props&&n.props.__P!=e&&(n.__k.some(function(P){P&&ae(P,P)}),n.__k=null),s=n.__k?j(n,0):null),s=Se(e,oe(w)?w:[w],t,n,i,a,o,d,s,_,f),b.__P&&(t.__e=null,s=c),t.__u&=-161,y&&y.some(U),l.__h.length&&d.push(l),1&l.__g&&(l.__g&=-4)}catch(P){if(d.length=h,t.__v=null,_||o)if(P&&P.then){if(t.__u|=128|_,o){for(~(E=o.indexOf(s||void 0))||(E=o.length);(M=o[E-1])&&M.nodeType==8;)E--;for(;E<o.length;E++)if(M=o[E])if(o[E]=null,z){if(M==N)break}else{if(M.nodeType!=8)break;M.data.startsWith("$s")&&(N=K(z=M))}}if(!z){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;z=s}(c=K(z=t.__c.__z||(t.__c.__z=z)))?(t.__e=z,s=c):t.__e=s,s=s&&s.nextSibling}else o&&o.some(U);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),P&&P.then||Pe(t),v.__e(P,t,n)}}else s=t.__e=it(n.__e,t,n,i,a,o,d,_,f,e);return(c=v.diffed)&&c(t),s}function K(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Pe(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Pe))}function ze(e,t,n){for(var i=0;i<n.length;)re(n[i++],n[i++],n[i++]);v.__c&&v.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(o){o.call(a)})}catch(o){v.__e(o,a.__v)}})}function it(e,t,n,i,a,o,d,s,_,f){var c,y,h,l,p,k,g,b,m=n.props||G,C=t.props,x=t.type;if(x=="svg"?a="http://www.w3.org/2000/svg":x=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),o){for(c=0;c<o.length;c++)if((p=o[c])&&(x?p.localName==x:p.nodeType==3)){e=p,o[c]=null;break}}if(!e){if(b=f.ownerDocument||document,!x)return b.createTextNode(C);e=b.createElementNS(a,x,C.is?C:f),s&&(v.__m&&v.__m(t,o),s=!1),o=null}if(x){if(f=x=="template"&&e.content||e,o=x=="textarea"&&C.defaultValue!=null?null:o&&we.call(f.childNodes),!s&&o)for(m={},c=0;c<e.attributes.length;c++)m[(p=e.attributes[c]).name]=p.value;for(c in m)p=m[c],c=="dangerouslySetInnerHTML"?h=p:c=="children"||c in C||c=="value"&&"defaultValue"in C||c=="checked"&&"defaultChecked"in C||W(e,c,null,p,a);for(c in C)p=C[c],c=="children"?l=p:c=="dangerouslySetInnerHTML"?y=p:c=="value"?k=p:c=="checked"?g=p:s&&typeof p!="function"||m[c]===p||W(e,c,p,m[c],a);y?(s||h&&(y.__html==h.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&Ze.test(x))&&(a="http://www.w3.org/1999/xhtml"),Se(f,oe(l)?l:[l],t,n,i,a,o,d,o?o[0]:n.__k&&j(n,0),s,_),o&&o.some(U)),s&&x!="textarea"||(c="value",x=="progress"&&k==null?e.removeAttribute(c):k==null||k===e[c]&&(x!="progress"||k)||W(e,c,k,m[c],a),c="checked",g!=null&&g!=e[c]&&W(e,c,g,m[c],a))}else m===C||s&&e.data==C||(e.data=C);return e}function re(e,t,n,i){try{typeof e=="function"?t?t.__x=e(t)||1:i&&(i=i.__c||i.__e)&&(t=i.__x)&&(i.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(a){v.__e(a,n)}}function ae(e,t,n){var i,a,o,d;if(v.unmount&&v.unmount(e),!(i=e.ref)||i.current&&i.current!=e.__e||re(i,null,t,e),i=e.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(s){v.__e(s,t)}i.__P=i.__n=null}if(i=e.__k)for(d=0;d<i.length;d++)i[d]&&ae(i[d],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(i=e.__c)&&(i=i.__z)&&(a=K(i,o=[]))&&(i==e.__e&&o.some(U),U(a),U(i)),n||U(e.__e),e.__e=e.__c=e.__=null}function rt(e,t,n){return this.constructor(e,n)}function se(e,t){var n,i,a,o;v.__&&v.__(e,t),t.nodeType==9&&(t=t.documentElement),i=(n=e&&32&e.__u)?null:t.__k,t.__k=V(D,{children:[e]}),a=[],o=[],ie(t,t.__k,i||G,G,t.namespaceURI,i?null:t.firstChild?we.call(t.childNodes):null,a,i?i.__e:t.firstChild,n,o),ze(a,t.__k,o),t.__k.props.children=null}v={__e:function(e,t,n,i){for(var a,o,d;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((d=(o=a.constructor)&&o.getDerivedStateFromError)&&a.setState(o.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,i||{}),d=1),d&&8&a.__g)return void(a.__g|=2)}catch(s){e=s}}throw J=0,e}},be=0,Ye=function(e){return e!=null&&e.constructor===R},B.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=$({},this.state)),typeof e=="function"&&(e=e($({},n),this.props)),e&&($(n,e),this.__v&&(t&&this.__k.push(t),ge(this)))},B.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ge(this))},B.prototype.render=D,A=[],J=0,ye=function(e,t){return e.__v.__b-t.__v.__b},O=Symbol(),xe=/(PointerCapture)$|Capture$/i,ne=0,te={},Xe=0;var I,q,le,Te,de=Object.is,Y=0,Le=[],ce=[],S=v,Ee=S.__b,Ae=S.__r,je=S.diffed,He=S.__c,Me=S.unmount,Ue=S.__;function ue(e,t){S.__h&&S.__h(q,e,Y||t),Y=0;var n=q.__H||(q.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function H(e){return Y=1,at(Re,e)}function at(e,t,n){var i=ue(I++,2);if(i.t=e,!i.__c&&(i.__=[n?n(t):Re(void 0,t),function(o){var d=(i.__N||i.__)[0],s=i.t(d,o);de(d,s)||(i.__N=[s,i.__[1]],i.__c.setState({}))}],i.__c=q,!q.__f)){q.__f=!0;var a=q.shouldComponentUpdate;q.shouldComponentUpdate=function(o,d,s){var _=this.__H;if(!_)return!0;var f=!1,c=this.props!=o;if(_.__.some(function(h){h.__N&&(f=!0,de(h.__[0],h.__N[0])||(c=!0))}),a){var y=a.call(this,o,d,s);return f?y||c:y}return!f||c}}return i.__}function X(e,t){var n=ue(I++,3);!S.__s&&Ne(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,q.__H.__h.push(n))}function pe(e){return Y=5,st(function(){return{current:e}},[])}function st(e,t){var n=ue(I++,7);return Ne(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function lt(){var e;do{for(;e=ce.shift();)try{F(e)}catch(n){S.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Le.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(F),t.__h.some(_e),t.__h=[]}catch(n){t.__h=[],S.__e(n,e.__v)}}}while(ce.length)}S.__b=function(e){q=null,Ee&&Ee(e)},S.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ue&&Ue(e,t)},S.__r=function(e){Ae&&Ae(e),I=0;var t=(q=e.__c).__H;t&&(le==q?q.__h=[]:(t.__h.some(F),t.__h.some(_e),I=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),le=q},S.diffed=function(e){je&&je(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&De(Le.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),le=q=null},S.__c=function(e,t){t.some(function(n){try{n.__h.some(F),n.__h=n.__h.filter(function(i){return!i.__||_e(i)})}catch(i){n.__h=[function(){throw i}]}}),He&&He(e,t)},S.unmount=function(e){Me&&Me(e);var t,n,i=e.__c;i&&i.__H&&(i.__H.__.some(function(a){try{if(a.__P&&a.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}a.__P=n,De(ce.push(a))}else F(a)}catch(o){t=o}}),i.__H=void 0,t&&S.__e(t,i.__v))};var $e=typeof requestAnimationFrame=="function";function dt(e){var t,n=function(){clearTimeout(i),$e&&cancelAnimationFrame(t),setTimeout(e)},i=setTimeout(n,35);$e&&(t=requestAnimationFrame(n))}function De(e){e!=1&&Te==S.requestAnimationFrame||((Te=S.requestAnimationFrame)||dt)(lt)}function F(e){var t=q,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),q=t}function _e(e){var t=q;e.__c=e.__(),q=t}function Ne(e,t){return!e||e.length!=t.length||t.some(function(n,i){return!de(n,e[i])})}function Re(e,t){return typeof t=="function"?t(e):t}function Fe(e,t){let n=0,i=new Map;return e.on("msg:custom",a=>{let o=i.get(a.number);i.delete(a.number),o?.(a.answer)}),(a,o={})=>new Promise(d=>{i.set(++n,d),e.send({number:n,question:{panel:t,do:a,...o}})})}var Ie=`:host {
  --paper: #fbfaf7; --sheet: #fff; --ink: #1f2328; --quiet: #59606a; --line: #dedbd4; --accent: #a61b1b;
  --met: #1a6b4a; --met-bg: #e3f1ea; --not-met: #a8321f; --not-met-bg: #fbe7e2;
  --undetermined: #855a00; --undetermined-bg: #fbf0d6;
  --song: "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  display: block; font: 16px/1.7 var(--sans); color: var(--ink); background: var(--paper); color-scheme: light;
  container-type: inline-size; overflow-wrap: anywhere;
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
.overall { display: grid; grid-template-columns: 1fr 1fr; background: var(--sheet); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 2; }
.overall > div { padding: .5em 1rem; }
.overall > div + div { border-left: 1px solid var(--line); }
.deadlines .columns { padding-top: 1em; }
.columns { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 0 2rem; padding: 0 1rem; align-items: start; }
.side { position: sticky; top: 2.9em; max-height: calc(100vh - 3em); overflow: auto; padding: 0 3px 1em; scrollbar-width: thin; }
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
.adopt { display: grid; gap: .5em; padding: .6em 0; }
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
.date { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .3em 1em; padding: .35em 0; border-bottom: 1px solid var(--line); }
.measures { list-style: none; padding: 0; }
.measures li { padding: .4em 0; border-bottom: 1px solid var(--line); }
.measures .quiet { display: block; }
.change { border-bottom: 1px solid var(--line); padding: .3em 0 .5em; }
.change ul { margin: 0; padding-left: 1.2em; }
.thumb { display: none; }
.trying .columns { background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='220' height='160'%3E%3Ctext x='20' y='110' font-size='34' fill='%23a61b1b' fill-opacity='.1' transform='rotate(-24 110 80)'%3E试看%3C/text%3E%3C/svg%3E"); }
.trying .sheet { background: transparent; }
footer { padding: .8em 1rem; border-top: 1px solid var(--line); margin-top: 1.5em; }
@container (max-width: 50rem) {
  .columns { display: block; padding: 0 .8rem; }
  .side { position: static; max-height: none; overflow: visible; padding: 0; }
  .sheet { padding: .9em; }
  .overall { position: static; }
  .thumb { display: flex; gap: .8em; justify-content: space-between; align-items: center; position: sticky; bottom: 0; background: var(--sheet); border-top: 2px solid var(--accent); padding: .6em .8rem; z-index: 3; }
  .thumb span { font-weight: 600; font-size: .93em; }
  .thumb .choices { flex-wrap: nowrap; gap: .4em; }
  .thumb button { min-width: 3em; min-height: 2.6em; }
}
@container (max-width: 26rem) {
  .overall > div { padding: .5em .8rem; }
}
@media print {
  :host { --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #333; --line: #999; --met: #000; --not-met: #000; --undetermined: #000; --met-bg: none; --not-met-bg: none; --undetermined-bg: none; --accent: #000; }
  .tools, .thumb, .adopt, button { display: none; }
  .columns { display: block; }
  .side { position: static; max-height: none; overflow: visible; }
  .sheet, .question, .change { break-inside: avoid; }
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
.setup .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(14em, 1fr)); gap: 0 1em; }
input[type="text"].short { width: 8em; display: block; }
.words { font-family: var(--song); }
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
  .row legend { max-width: none; float: none; }
  .row .choices { float: none; }
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
`;var _t=Symbol.for("pv"),ut=0;function r(e,t,n,i,a,o){t||(t={});var d,s,_=t;if("ref"in _&&typeof e!="function")for(s in _={},t)s=="ref"?d=t[s]:_[s]=t[s];var f={type:e,props:_,key:n,ref:d,__k:null,__:null,__b:0,__e:null,__c:null,constructor:_t,__v:--ut,__i:-1,__u:0};return(a||o)&&(f.__source=a,f.__self=o),v.vnode&&v.vnode(f),f}function We(e,t){return{render({model:n,el:i}){let a=i.shadowRoot??i.attachShadow({mode:"open"}),o=new CSSStyleSheet;o.replaceSync(Ie),a.adoptedStyleSheets=[o];let d=pt(s=>i.dataset.scheme=s?"dark":"light");return se(r(t,{ask:Fe(n,e),model:n}),a),()=>{d(),se(null,a)}}}}function pt(e){let t=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let a=document.body.dataset.mdColorScheme,o=document.body.dataset.jpThemeLight;e(a?a==="slate":o?o==="false":t.matches)},i=new MutationObserver(n);return i.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),t.addEventListener("change",n),n(),()=>{i.disconnect(),t.removeEventListener("change",n)}}var mt=[["yes","是"],["no","否"],["unknown","未查明"]];function me({fact:e,answer:t,onAnswer:n,hint:i,urgent:a,id:o,plain:d}){let s=t??{value:"unknown",evidence:[],note:""},_=c=>n({evidence:[],note:"",...s,...c}),f=[...s.evidence??[],...s.note?[s.note]:[]].join("；");return r("fieldset",{class:a?"question urgent":"question",id:o,tabIndex:-1,children:[r("legend",{children:e.question}),r("p",{class:"quiet",children:[i??e.cited.join("、"),e.evidence.length>0&&`　证据：${e.evidence.join("、")}`]}),e.note&&r("p",{class:"quiet",children:e.note}),r(ft,{fact:e,value:s.value,name:o,onValue:c=>_({value:c})}),!d&&r("details",{children:[r("summary",{children:["证据与说明",r("span",{class:"quiet",children:r("bdi",{children:f&&`　${f}`})})]}),r("label",{children:["证据，每行一份",r("textarea",{rows:2,value:(s.evidence??[]).join(`
`),dir:"auto",onChange:c=>_({evidence:Oe(c.target.value)})})]}),r("label",{children:["说明",r("textarea",{rows:2,value:s.note??"",dir:"auto",onChange:c=>_({note:c.target.value})})]})]})]})}function ft({fact:e,value:t,name:n,onValue:i}){if(e.type==="tri"||e.type==="enum"){let o=e.type==="tri"?mt:[...e.values.map(s=>[s,s]),["unknown","未查明"]],d=o.some(([s])=>s===t)?t:"unknown";return r("div",{class:"choices",role:"radiogroup","aria-label":e.question,children:o.map(([s,_])=>r("label",{class:d===s?"chosen":"",children:[r("input",{type:"radio",name:n,checked:d===s,onChange:()=>i(s)}),_]}))})}let a=Array.isArray(t)?t:[];return e.type==="set"?r("div",{class:"choices",children:e.values.map(o=>r("label",{class:a.includes(o)?"chosen":"",children:[r("input",{type:"checkbox",checked:a.includes(o),onChange:d=>i(d.target.checked?[...a,o]:a.filter(s=>s!==o))}),o]}))}):r("textarea",{rows:2,"aria-label":e.question,dir:"auto",value:e.type==="texts"?a.join(`
`):t==="unknown"?"":t,onChange:o=>i(e.type==="texts"?Oe(o.target.value):o.target.value||"unknown")})}var Oe=e=>e.split(`
`).map(t=>t.trim()).filter(Boolean);var Z={met:"符合",not_met:"不符合",undetermined:"待定"},ht={met:"●",not_met:"✕",undetermined:"◌"},gt={in_time:"按期",late:"逾期",undetermined:"待定"},vt={in_time:"met",late:"not_met",undetermined:"undetermined"};function Ve({verdict:e}){let t=vt[e];return t?r("span",{class:`verdict ${t}`,children:[ht[t]," ",gt[e]]}):null}function Be({refused:e,personal:t,title:n}){return r("div",{class:"refused",role:"alert",children:[r("b",{children:n||(t?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),r("ul",{children:e.map(({what:i,remedy:a})=>r("li",{children:[r("bdi",{children:i}),a]}))})]})}function Ke({runs:e,onFact:t}){return r("p",{class:"clause",children:e.map(({words:n,value:i,fact:a})=>i===null?n:a&&t?r("a",{class:`run ${i}`,href:`#${a}`,title:`${Z[i]}：去看这个问题`,onClick:o=>{o.preventDefault(),t(a)},children:[n,r("span",{class:"said",children:["（",Z[i],"）"]})]}):r("mark",{class:`run ${i}`,title:Z[i],children:[n,r("span",{class:"said",children:["（",Z[i],"）"]})]}))})}function Je({period:e}){return r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:e.citation})," ",e.title," ",r(Ve,{verdict:e.verdict})]}),r("p",{class:"clause small",children:["“",e.quote,"”"]}),r("p",{children:[r("b",{children:e.heading})," ",r("span",{class:"quiet",children:e.reason})]}),r("table",{children:[r("thead",{children:r("tr",{children:[r("th",{children:"读法"}),r("th",{children:"截止日"}),r("th",{children:"是否按期"})]})}),r("tbody",{children:e.readings.map(t=>r("tr",{children:[r("td",{children:t.words}),r("td",{class:"day",children:[t.due??"日期未知",t.provisional&&"（暂定）"]}),r("td",{children:r(Ve,{verdict:t.verdict})})]}))})]}),e.provisional&&r("p",{class:"raised",children:e.provisional}),r("p",{class:"quiet",children:"读法由有权机关选择并写明理由，工具不代为选择。"})]})}var Ge=["先看谁启动、谁管理","哪些情形沾边","逐项回答","时间","对照结果"],fe={items:[],answers:{},dates:{}},he="rongcuo.selfcheck",bt={met:"按你现在的回答，各要件都对得上。",not_met:"按你现在的回答，有要件对不上：",undetermined:"现在还看不出来，因为："};function yt({ask:e,model:t}){let[n,i]=H(null),[a,o]=H(fe),[d,s]=H(!1),[_,f]=H(0),[c,y]=H([]),[h,l]=H(null),[p,k]=H(""),g=pe(null),b=pe(!1);if(X(()=>{e("start").then(({ok:w})=>i(w));let u=Ct();u&&(o(u),s(!0))},[]),X(()=>Qe(d?a:null),[d,a]),X(()=>{b.current&&g.current?.focus()},[_]),!n)return r("p",{class:"quiet",children:"正在准备……"});let m=u=>{k(""),o({...a,...u})},C=u=>w=>m({answers:{...a.answers,[u]:w}});async function x(u){if(b.current=!0,u===2){let w=await e("questions",{items:a.items});if(w.refused)return l(w);y(w.ok.groups)}l(u===4?await e("result",a):null),f(u)}function L(){o(fe),s(!1),f(0),l(null),Qe(null),k("已清除。")}return r("div",{class:"selfcheck",children:[r("header",{class:"head",children:[r("h2",{children:"自查"}),r("span",{class:"quiet always",children:"只帮助整理，不作认定 · 数据不离开本机"})]}),r("nav",{class:"tools","aria-label":"步骤",children:r("ol",{class:"steps",children:Ge.map((u,w)=>r("li",{"aria-current":w===_?"step":void 0,children:u}))})}),r("div",{class:"narrow",children:[r("h3",{tabIndex:-1,ref:g,children:[_+1,"　",Ge[_]]}),_===0&&n.first.map(u=>r(me,{plain:!0,id:`first-${u.id}`,fact:u,answer:a.answers[u.id],onAnswer:C(u.id)},u.id)),_===1&&r("fieldset",{children:[r("legend",{children:"第四条写了九种情形，有一种就可以提出申请。哪些可能沾边？可以多选。"}),n.items.map(u=>r("label",{class:"claim wide",children:[r("input",{type:"checkbox",checked:a.items.includes(u.id),onChange:w=>m({items:w.target.checked?[...a.items,u.id]:a.items.filter(z=>z!==u.id)})}),r("span",{children:[r("b",{children:u.citation}),"　",u.title,r("span",{class:"clause small",children:u.text})]})]}))]}),_===2&&c.map(u=>r("section",{children:[r("h3",{children:u.title}),u.facts.map(w=>r(me,{plain:!0,id:`check-${w.id}`,fact:w,answer:a.answers[w.id],onAnswer:C(w.id)},w.id))]})),_===3&&r("fieldset",{children:[r("legend",{children:"不知道的留空，不要猜。"}),n.dates.map(u=>r("label",{class:"date",children:[u.question,r("input",{type:"date",value:a.dates[u.id]??"",onChange:w=>{let{[u.id]:z,...N}=a.dates;m({dates:w.target.value?{...N,[u.id]:w.target.value}:N})}})]}))]}),_===4&&h?.ok&&r(xt,{result:h.ok,forms:t.get("forms")}),h?.refused&&r(Be,{...h}),r("div",{class:"steer",children:[_>0&&r("button",{type:"button",onClick:()=>x(_-1),children:"上一步"}),_<4&&r("button",{type:"button",class:"main",onClick:()=>x(_+1),children:"下一步"}),_===4&&r("button",{type:"button",onClick:()=>print(),children:"打印"})]}),r("div",{class:"keep",children:[r("label",{class:"claim",children:[r("input",{type:"checkbox",checked:d,onChange:u=>s(u.target.checked)}),"在这个标签页里暂存，刷新后不用重填（关闭标签页即清除；公用电脑不要勾选）"]}),r("button",{type:"button",onClick:L,children:"清除本机记录"})," ",r("span",{role:"status",children:p})]})]}),r("footer",{class:"quiet",children:n.notices.map(u=>r("p",{children:u}))})]})}function xt({result:e,forms:t}){return r("div",{"aria-live":"polite",children:[e.warnings.map(n=>r("p",{class:"raised",children:n})),r("p",{class:"quiet",children:"这不是结论。是否免责、减责，由学院党委研究审核（第五条第（三）项）。未查明不等于否，也不等于是。"}),r("h3",{children:"什么时候之前"}),r(wt,{period:e.period}),r("h3",{children:"可能涉及哪些条文，还缺什么"}),e.compared.map(n=>r(kt,{compared:n})),r("h3",{children:"接下来"}),r("p",{children:["书面向学院党委提出申请（第五条第（一）项），写明认为符合哪一项、请求免责还是减责。",t?r("a",{href:t,children:"表单：容错申请书"}):"所用表单：容错申请书。"]})]})}function wt({period:e}){return r("div",{class:"until",children:[r("p",{children:r("b",{class:"big",children:e.heading})}),r("p",{children:e.reason}),r("details",{children:[r("summary",{children:"各种读法"}),r(Je,{period:e})]})]})}function kt({compared:e}){return r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:e.citation})," ",e.title]}),r(Ke,{runs:e.runs}),r("p",{children:[r("b",{children:bt[e.value]}),e.value==="not_met"&&e.against.map(t=>r("q",{children:t}))]}),e.missing.length>0&&r("ul",{children:e.missing.map(({question:t,evidence:n})=>r("li",{children:["还没有查明：",t,n.length>0&&r("span",{class:"quiet",children:["　可以找：",n.join("、")]})]}))}),e.readings.length>0&&r("ul",{children:e.readings.map(t=>r("li",{children:["条文有不同读法，由有权机关决定：",t]}))}),e.gather.length>0&&r("p",{class:"quiet",children:["你已回答的，请备好材料：",e.gather.join("、"),"。"]})]})}function Ct(){try{let e=JSON.parse(sessionStorage.getItem(he));return e&&Array.isArray(e.items)?{...fe,...e}:null}catch{return null}}function Qe(e){try{e?sessionStorage.setItem(he,JSON.stringify(e)):sessionStorage.removeItem(he)}catch{}}var Bt=We("selfcheck",yt);export{Bt as default};
