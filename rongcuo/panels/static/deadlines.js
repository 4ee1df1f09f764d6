var b,he,Be,P,Z,J,ge,O,be,te,ee,Ke,$=Symbol.for("pv"),Y={},G=[],Je=/^m(i|n|o|s|text|space)$/,ne=Array.isArray,ve=G.slice,M=Object.assign;function H(t){t&&t.parentNode&&t.remove()}function V(t,e,n,r,i){var o={type:t,props:e,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:$,__v:i||++he,__i:-1,__u:0};return!i&&b.vnode&&b.vnode(o),o}function D(t){return t.children}function B(t,e){this.props=t,this.context=e,this.__g=0}function z(t,e){if(e==null)return t.__&&z(t.__,t.__i+1);for(var n;e<t.__k.length;e++)if((n=t.__k[e])&&n.__e)return n.__e;return typeof t.type!="function"||t.props.__P?null:z(t)}function Ye(t){var e,n=t.__v,r=n.__e,i=[],o=[],l=t.__P;l&&((e=M({constructor:$},n)).__v=n.__v+1,b.vnode&&b.vnode(e),oe(l,e,n,t.__n,l.namespaceURI,32&n.__u?[r]:null,i,r||z(n),32&n.__u,o),e.__v=n.__v,e.__.__k[e.__i]=e,Se(i,e,o),n.__=n.__e=null,e.__e!=r&&ye(e))}function ye(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(e){return e&&(t.__e=e.__e)}),ye(t)}function me(t){(8&t.__g||(t.__g|=8,P.push(t),J++))&&Z==b.debounceRendering||((Z=b.debounceRendering)||queueMicrotask)(xe)}function xe(){try{for(var t,e=1;P.length;)P.length>e&&P.sort(ge),t=P.shift(),e=P.length,8&t.__g&&Ye(t)}finally{(J=P.length)&&(Z||queueMicrotask)(xe)}}function we(t,e,n,r,i,o,l,s,p,u,c){var v,h,a,m,y,_,g=r.__k||G,f=e.length;for(p=Ge(n,e,g,p,f),v=0;v<f;v++)(a=n.__k[v])!=null&&(h=~a.__i&&g[a.__i]||Y,a.__i=v,_=oe(t,a,h,i,o,l,s,p,u,c),m=a.__e,(h.ref!=a.ref||8&h.__u)&&(h.ref&&ie(h.ref,null,a,h),a.ref&&c.push(a.ref,a.__c||m,a)),y=y||m,4&a.__u?(p=ke(a,p,t,!h.__v),h.__e&&(h.__e=null)):typeof a.type=="function"&&_!==void 0?p=_:m&&(p=m.nextSibling),a.__u&=-21);return n.__e=y,p}function Ge(t,e,n,r,i){var o,l,s,p,u,c,v,h,a,m=n.length,y=m,_=0,g=0,f=t.__k=Array(i);for(o=0;o<i;o++)(l=e[o])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=f[o]=V(null,l):ne(l)?l=f[o]=V(D,{children:l}):l.constructor===$&&l.__b?l=f[o]=V(l.type,l.props,l.key,l.ref,l.__v):f[o]=l,p=o+_,l.__=t,l.__b=t.__b+1,s=null,~(u=l.__i=Qe(l,n,p,y))&&(y--,(s=n[u])&&(s.__u|=2)),s&&s.__v?(l.__u|=16,u==p-1?_--:u==p+1?_++:u!=p&&(u>p?_--:_++,g=1)):(~u||(i>m?_--:i<m&&_++),typeof l.type!="function"&&(l.__u|=4))):f[o]=null;if(g){for(c=[],v=[],o=0;o<i;o++)if((l=f[o])&&16&l.__u){for(_=0,h=c.length;_<h;)c[a=_+h>>1]<l.__i?_=a+1:h=a;c[_]=l.__i,v[o]=_+1}for(_=c.length;o--;)v[o]&&(v[o]==_?_--:f[o].__u|=4)}if(y)for(o=0;o<m;o++)!(s=n[o])||2&s.__u||(s.__e==r&&(r=z(s)),re(s,s));return r}function ke(t,e,n,r){var i,o,l,s;if(typeof t.type=="function"){if(t.props.__P)return e;if(i=t.__k)for(o=0;o<i.length;o++)i[o]&&(i[o].__=t,e=ke(i[o],e,n,!1));return e}for(e&&!e.parentNode&&(e=z(t))&&!e.parentNode&&(e=null),l=t.__e,s=e;s&&s.nodeType==8;)s=s.nextSibling;for(l!=s&&(!r&&n.moveBefore&&l.parentNode?n.moveBefore(l,e):n.insertBefore(l,e||null)),e=l;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function Qe(t,e,n,r){var i,o=t.key,l=t.type,s=e[n],p=s&&!(2&s.__u);if(s===null&&o==null||p&&o==s.key&&l==s.type)return n;if(r>(p?1:0)){for(i=n-1;i>=0;i--)if((s=e[i])&&!(2&s.__u)&&o==s.key&&l==s.type)return i;for(i=n+1;i<e.length;i++)if((s=e[i])&&!(2&s.__u)&&o==s.key&&l==s.type)return i}return-1}function fe(t,e,n){n==null&&(n=""),e[0]=="-"?t.setProperty(e,n):t[e]=n}function I(t,e,n,r,i){var o,l;if(e=="style")if(typeof n=="string")t.style.cssText=n;else{if(typeof r=="string"&&(t.style.cssText=r=""),r)for(e in r)n&&e in n||fe(t.style,e);if(n)for(e in n)r&&n[e]==r[e]||fe(t.style,e,n[e])}else if(e[0]=="o"&&e[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(t.__e||(t.__e={}))[e]=n,n&&r||(l=ee[e]||(ee[e]=Xe(e)),(t.__a||(t.__a={}))[e]=te,o=e!=(e=e.replace(be,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),n?t.addEventListener(e,l,o):t.removeEventListener(e,l,o));else{if(i=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in t)try{return void(t[e]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&e[4]!="-"?t.removeAttribute(e):t.setAttribute(e,e=="popover"&&n==1?"":n)}}function Xe(t){return function(e){var n=this.__e;if(n){if(n=n[t],e[O]==null)e[O]=te++;else if(e[O]<this.__a[t])return;return n(b.event?b.event(e):e)}}}function oe(t,e,n,r,i,o,l,s,p,u){var c,v,h,a,m,y,_,g,f,w,x,U,F,W,L,ue,E,A,q=e.type;if(e.constructor!==$)return null;128&n.__u&&(p=32&n.__u,c=n.__c.__z)&&(e.__u|=p,v=o=[],c.nodeType==8?s=K(c,o):o.push(c),s=o[0]||s),(c=b.__b)&&c(e);e:if(typeof q=="function"){h=l.length;try{if(g=e.props,f=(c=q.prototype)&&c.render,w=(c=q.contextType)&&r[c.__c],x=c?w?w.props.value:c.__:r,(a=n.__c)?(e.__c=a,2&a.__g&&(a.__g|=1)):(f?e.__c=a=new q(g,x):(e.__c=a=new B(g,x),a.constructor=q,a.render=et),w&&w.sub(a),a.state||(a.state={}),a.__n=r,a.__g|=8,a.__h=[],a.__k=[]),f&&(a.__s||(a.__s=a.state),q.getDerivedStateFromProps&&(a.__s==a.state&&(a.__s=M({},a.__s)),M(a.__s,q.getDerivedStateFromProps(g,a.__s)))),m=a.props,y=a.state,a.__v=e,n.__c){if(g!==m&&f&&!q.getDerivedStateFromProps&&a.componentWillReceiveProps&&a.componentWillReceiveProps(g,x),e.__v==n.__v&&!(8&a.__g)||!(4&a.__g)&&a.shouldComponentUpdate&&a.shouldComponentUpdate(g,a.__s,x)===!1){e.__v!=n.__v&&(a.props=g,a.state=a.__s,a.__g&=-9),e.__e=n.__e,e.__k=n.__k,e.__k.some(function(S){S&&(S.__=e)}),G.push.apply(a.__h,a.__k),a.__k=[],a.__h.length&&l.push(a),s=z(n);break e}a.componentWillUpdate&&a.componentWillUpdate(g,a.__s,x),f&&a.componentDidUpdate&&a.__h.push(function(){a.componentDidUpdate(m,y,_)})}else f&&!q.getDerivedStateFromProps&&a.componentWillMount&&a.componentWillMount(),f&&a.componentDidMount&&a.__h.push(a.componentDidMount);a.context=x,a.props=g,a.__P=t,a.__g&=-5,U=b.__r,F=f?25:0;do a.__g&=-9,U&&U(e),c=a.render(a.props,a.state=a.__s,a.context);while(8&a.__g&&++F<25);f&&(G.push.apply(a.__h,a.__k),a.__k=[]),a.state=a.__s,a.getChildContext&&(r=M({},r,a.getChildContext())),f&&n.__c&&a.getSnapshotBeforeUpdate&&(_=a.getSnapshotBeforeUpdate(m,y)),W=c&&c.type===D&&c.key==null?c.props.children:c,g.__P&&(c=s,i=(t=g.__P).namespaceURI,p=o=null,n.props&&n.props.__P!=t&&(n.__k.some(function(S){S&&re(S,S)}),n.__k=null),s=n.__k?z(n,0):null),s=we(t,ne(W)?W:[W],e,n,r,i,o,l,s,p,u),g.__P&&(e.__e=null,s=c),e.__u&=-161,v&&v.some(H),a.__h.length&&l.push(a),1&a.__g&&(a.__g&=-4)}catch(S){if(l.length=h,e.__v=null,p||o)if(S&&S.then){if(e.__u|=128|p,o){for(~(E=o.indexOf(s||void 0))||(E=o.length);(A=o[E-1])&&A.nodeType==8;)E--;for(;E<o.length;E++)if(A=o[E])if(o[E]=null,L){if(A==ue)break}else{if(A.nodeType!=8)break;A.data.startsWith("$s")&&(ue=K(L=A))}}if(!L){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;L=s}(c=K(L=e.__c.__z||(e.__c.__z=L)))?(e.__e=L,s=c):e.__e=s,s=s&&s.nextSibling}else o&&o.some(H);else e.__e=n.__e;e.__k||(e.__k=n.__k||[]),S&&S.then||Ce(e),b.__e(S,e,n)}}else s=e.__e=Ze(n.__e,e,n,r,i,o,l,p,u,t);return(c=b.diffed)&&c(e),s}function K(t,e){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var n=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))n++;else if(t.data.startsWith("/$s")&&!--n)return t}e&&e.push(t)}}function Ce(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(Ce))}function Se(t,e,n){for(var r=0;r<n.length;)ie(n[r++],n[r++],n[r++]);b.__c&&b.__c(e,t),t.some(function(i){try{t=i.__h,i.__h=[],t.some(function(o){o.call(i)})}catch(o){b.__e(o,i.__v)}})}function Ze(t,e,n,r,i,o,l,s,p,u){var c,v,h,a,m,y,_,g,f=n.props||Y,w=e.props,x=e.type;if(x=="svg"?i="http://www.w3.org/2000/svg":x=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),o){for(c=0;c<o.length;c++)if((m=o[c])&&(x?m.localName==x:m.nodeType==3)){t=m,o[c]=null;break}}if(!t){if(g=u.ownerDocument||document,!x)return g.createTextNode(w);t=g.createElementNS(i,x,w.is?w:u),s&&(b.__m&&b.__m(e,o),s=!1),o=null}if(x){if(u=x=="template"&&t.content||t,o=x=="textarea"&&w.defaultValue!=null?null:o&&ve.call(u.childNodes),!s&&o)for(f={},c=0;c<t.attributes.length;c++)f[(m=t.attributes[c]).name]=m.value;for(c in f)m=f[c],c=="dangerouslySetInnerHTML"?h=m:c=="children"||c in w||c=="value"&&"defaultValue"in w||c=="checked"&&"defaultChecked"in w||I(t,c,null,m,i);for(c in w)m=w[c],c=="children"?a=m:c=="dangerouslySetInnerHTML"?v=m:c=="value"?y=m:c=="checked"?_=m:s&&typeof m!="function"||f[c]===m||I(t,c,m,f[c],i);v?(s||h&&(v.__html==h.__html||v.__html==t.innerHTML)||(t.innerHTML=v.__html),e.__k=[]):(h&&(t.textContent=""),(x=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&Je.test(x))&&(i="http://www.w3.org/1999/xhtml"),we(u,ne(a)?a:[a],e,n,r,i,o,l,o?o[0]:n.__k&&z(n,0),s,p),o&&o.some(H)),s&&x!="textarea"||(c="value",x=="progress"&&y==null?t.removeAttribute(c):y==null||y===t[c]&&(x!="progress"||y)||I(t,c,y,f[c],i),c="checked",_!=null&&_!=t[c]&&I(t,c,_,f[c],i))}else f===w||s&&t.data==w||(t.data=w);return t}function ie(t,e,n,r){try{typeof t=="function"?e?e.__x=t(e)||1:r&&(r=r.__c||r.__e)&&(e=r.__x)&&(r.__x=null,typeof e=="function"?e():t(null)):t.current=e}catch(i){b.__e(i,n)}}function re(t,e,n){var r,i,o,l;if(b.unmount&&b.unmount(t),!(r=t.ref)||r.current&&r.current!=t.__e||ie(r,null,e,t),r=t.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(s){b.__e(s,e)}r.__P=r.__n=null}if(r=t.__k)for(l=0;l<r.length;l++)r[l]&&re(r[l],e,typeof t.type!="function"||n&&!t.props.__P);!n&&(r=t.__c)&&(r=r.__z)&&(i=K(r,o=[]))&&(r==t.__e&&o.some(H),H(i),H(r)),n||H(t.__e),t.__e=t.__c=t.__=null}function et(t,e,n){return this.constructor(t,n)}function ae(t,e){var n,r,i,o;b.__&&b.__(t,e),e.nodeType==9&&(e=e.documentElement),r=(n=t&&32&t.__u)?null:e.__k,e.__k=V(D,{children:[t]}),i=[],o=[],oe(e,e.__k,r||Y,Y,e.namespaceURI,r?null:e.firstChild?ve.call(e.childNodes):null,i,r?r.__e:e.firstChild,n,o),Se(i,e.__k,o),e.__k.props.children=null}b={__e:function(t,e,n,r){for(var i,o,l;e=e.__;)if((i=e.__c)&&!(1&i.__g)){i.__g|=4;try{if((l=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(t)),i.componentDidCatch&&(i.componentDidCatch(t,r||{}),l=1),l&&8&i.__g)return void(i.__g|=2)}catch(s){t=s}}throw J=0,t}},he=0,Be=function(t){return t!=null&&t.constructor===$},B.prototype.setState=function(t,e){var n=this.__s;n&&n!=this.state||(n=this.__s=M({},this.state)),typeof t=="function"&&(t=t(M({},n),this.props)),t&&(M(n,t),this.__v&&(e&&this.__k.push(e),me(this)))},B.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),me(this))},B.prototype.render=D,P=[],J=0,ge=function(t,e){return t.__v.__b-e.__v.__b},O=Symbol(),be=/(PointerCapture)$|Capture$/i,te=0,ee={},Ke=0;var R,C,se,qe,le=Object.is,Q=0,Me=[],de=[],k=b,Ee=k.__b,Pe=k.__r,ze=k.diffed,De=k.__c,Te=k.unmount,Le=k.__;function _e(t,e){k.__h&&k.__h(C,t,Q||e),Q=0;var n=C.__H||(C.__H={__:[],__h:[]});return t>=n.__.length&&n.__.push({}),n.__[t]}function T(t){return Q=1,tt(Ue,t)}function tt(t,e,n){var r=_e(R++,2);if(r.t=t,!r.__c&&(r.__=[n?n(e):Ue(void 0,e),function(o){var l=(r.__N||r.__)[0],s=r.t(l,o);le(l,s)||(r.__N=[s,r.__[1]],r.__c.setState({}))}],r.__c=C,!C.__f)){C.__f=!0;var i=C.shouldComponentUpdate;C.shouldComponentUpdate=function(o,l,s){var p=this.__H;if(!p)return!0;var u=!1,c=this.props!=o;if(p.__.some(function(h){h.__N&&(u=!0,le(h.__[0],h.__N[0])||(c=!0))}),i){var v=i.call(this,o,l,s);return u?v||c:v}return!u||c}}return r.__}function j(t,e){var n=_e(R++,3);!k.__s&&je(n.__H,e)&&(n.__P=!0,n.__=t,n.u=e,C.__H.__h.push(n))}function X(t){return Q=5,nt(function(){return{current:t}},[])}function nt(t,e){var n=_e(R++,7);return je(n.__H,e)&&(n.__=t(),n.__H=e),n.__}function ot(){var t;do{for(;t=de.shift();)try{N(t)}catch(n){k.__e(n,{__:(t=t.__P)&&t.__v})}for(;t=Me.shift();){var e=t.__H;if(t.__P&&e)try{e.__h.some(N),e.__h.some(ce),e.__h=[]}catch(n){e.__h=[],k.__e(n,t.__v)}}}while(de.length)}k.__b=function(t){C=null,Ee&&Ee(t)},k.__=function(t,e){t&&e.__k&&e.__k.__m&&(t.__m=e.__k.__m),Le&&Le(t,e)},k.__r=function(t){Pe&&Pe(t),R=0;var e=(C=t.__c).__H;e&&(se==C?C.__h=[]:(e.__h.some(N),e.__h.some(ce),R=0),e.__h=[],e.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),se=C},k.diffed=function(t){ze&&ze(t);var e=t.__c;e&&e.__H&&(e.__H.__h.length&&He(Me.push(e)),e.__H.__.some(function(n){n.u&&(n.__H=n.u)})),se=C=null},k.__c=function(t,e){e.some(function(n){try{n.__h.some(N),n.__h=n.__h.filter(function(r){return!r.__||ce(r)})}catch(r){n.__h=[function(){throw r}]}}),De&&De(t,e)},k.unmount=function(t){Te&&Te(t);var e,n,r=t.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(n===void 0){for(n=t.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}i.__P=n,He(de.push(i))}else N(i)}catch(o){e=o}}),r.__H=void 0,e&&k.__e(e,r.__v))};var Ae=typeof requestAnimationFrame=="function";function it(t){var e,n=function(){clearTimeout(r),Ae&&cancelAnimationFrame(e),setTimeout(t)},r=setTimeout(n,35);Ae&&(e=requestAnimationFrame(n))}function He(t){t!=1&&qe==k.requestAnimationFrame||((qe=k.requestAnimationFrame)||it)(ot)}function N(t){var e=C,n=t.__c;typeof n=="function"&&(t.__c=void 0,n()),C=e}function ce(t){var e=C;t.__c=t.__(),C=e}function je(t,e){return!t||t.length!=e.length||e.some(function(n,r){return!le(n,t[r])})}function Ue(t,e){return typeof e=="function"?e(t):e}var rt=Symbol.for("pv"),at=0;function d(t,e,n,r,i,o){e||(e={});var l,s,p=e;if("ref"in p&&typeof t!="function")for(s in p={},e)s=="ref"?l=e[s]:p[s]=e[s];var u={type:t,props:p,key:n,ref:l,__k:null,__:null,__b:0,__e:null,__c:null,constructor:rt,__v:--at,__i:-1,__u:0};return(i||o)&&(u.__source=i,u.__self=o),b.vnode&&b.vnode(u),u}function $e({label:t,fact:e,dates:n,onDay:r,id:i}){let o=n[e]??"",[l,s]=T(o);j(()=>s(o),[o]);let p=u=>{u!==o&&r(e,u)};return d("label",{class:"date",children:[t,d("input",{type:"date",id:i,value:l,onBlur:u=>p(u.target.value),onInput:u=>{s(u.target.value),(u.target.value===""||u.target.value>="1000")&&p(u.target.value)}})]})}function Ne(t,e,n){let{[e]:r,...i}=t;return n?{...i,[e]:n}:i}function Re(t,e){let n=0,r=new Map;return t.on("msg:custom",i=>{let o=r.get(i.number);r.delete(i.number),o?.(i.answer)}),(i,o={})=>new Promise(l=>{r.set(++n,l),t.send({number:n,question:{panel:e,do:i,...o}})})}function Fe(t){let e=[],n=o=>{e=[];for(let l=o.target;l&&l!==t;l=l.parentNode)e.push(l)},r=()=>setTimeout(()=>{t.activeElement||(e=[])}),i=new MutationObserver(o=>{if(t.activeElement||!e.length)return;let s=o.some(({removedNodes:p})=>[...p].some(u=>u.contains(e[0])))&&e.find(p=>p.isConnected);s&&(s.tabIndex<0&&(s.tabIndex=-1),s.focus({preventScroll:!0}))});return t.addEventListener("focusin",n),t.addEventListener("focusout",r),i.observe(t,{childList:!0,subtree:!0}),()=>{t.removeEventListener("focusin",n),t.removeEventListener("focusout",r),i.disconnect()}}var We=`:host {
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
`;function Ie(t,e){return{render({model:n,el:r}){let i=r.shadowRoot??r.attachShadow({mode:"open"}),o=new CSSStyleSheet;o.replaceSync(We),i.adoptedStyleSheets=[o];let l=lt(p=>r.dataset.scheme=p?"dark":"light"),s=Fe(i);return ae(d(e,{ask:Re(n,t),model:n}),i),()=>{l(),s(),ae(null,i)}}}}function lt(t){let e=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let i=document.body.dataset.mdColorScheme,o=document.body.dataset.jpThemeLight;t(i?i==="slate":o?o==="false":e.matches)},r=new MutationObserver(n);return r.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),e.addEventListener("change",n),n(),()=>{r.disconnect(),e.removeEventListener("change",n)}}var dt={met:"●",not_met:"✕",undetermined:"◌"},ct={in_time:"按期",late:"逾期",undetermined:"待定"},_t={in_time:"met",late:"not_met",undetermined:"undetermined"};function pe({verdict:t}){let e=_t[t];return e?d("span",{class:`verdict ${e}`,children:[dt[e]," ",ct[t]]}):null}function Oe({refused:t,personal:e,title:n,onPlace:r}){let i=X(null);return j(()=>i.current.scrollIntoView({block:"nearest"}),[t]),d("div",{class:"refused",role:"alert",ref:i,children:[d("b",{children:n||(e?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),d("ul",{children:t.map(({what:o,remedy:l,place:s})=>d("li",{children:[d("bdi",{children:o}),l,r&&s?.length>0&&d("button",{type:"button",class:"link",onClick:()=>r(s),children:"去改"})]}))})]})}var Ve={work:"",weekend:"",holiday:"休",makeup:"班"},pt="一二三四五六日";function ut({ask:t,model:e}){let[n,r]=T(null),[i,o]=T(null),[l,s]=T({}),[p,u]=T(null),[c,v]=T(null),h=X(0);if(j(()=>{t("start").then(({ok:_})=>{r(_.limits),s(e.get("dates")??{}),o(_.limits.find(g=>g.id===e.get("limit"))??_.limits[0])})},[]),j(()=>{if(!i)return;let _=++h.current;t("count",{limit:i.id,dates:l}).then(g=>_===h.current&&u(g))},[i,l]),!n||!i)return d("p",{class:"quiet",children:"正在准备……"});let a=p?.ok,m=a?.period.readings.filter(_=>a.days[_.id])??[],y=m.find(_=>_.id===c)??m[0];return d("div",{class:"deadlines",children:[d("header",{class:"head",children:[d("h2",{children:"期限计算"}),d("span",{class:"quiet always",children:"只作计算，不作认定 · 数据不离开本机"})]}),d("div",{class:"tools choices",role:"radiogroup","aria-label":"哪一种期限",children:n.map(_=>d("label",{class:_.id===i.id?"chosen":"",children:[d("input",{type:"radio",name:"limit",checked:_.id===i.id,onChange:()=>{u(null),o(_)}}),_.title]}))}),d("div",{class:"columns",children:[d("section",{children:[d("article",{class:"sheet",children:[d("h3",{children:[d("span",{class:"cited",children:i.citation})," ",i.title]}),d("p",{class:"clause small",children:["“",i.quote,"”"]}),[["从哪一天起算",i.starts],["哪一天交到",i.ends]].map(([_,g])=>g.length>0&&d("fieldset",{children:[d("legend",{children:[_,d("span",{class:"quiet",children:"　不知道的留空"})]}),g.map(({fact:f,label:w})=>d($e,{label:w,fact:f,dates:l,onDay:(x,U)=>s(F=>Ne(F,x,U))},f))]}))]}),p?.refused&&d(Oe,{...p}),a&&d("article",{class:"sheet",children:[d("div",{role:"status",children:[d("h3",{children:[a.period.heading," ",d(pe,{verdict:a.period.verdict})]}),d("p",{children:a.period.reason})]}),a.period.provisional&&d("p",{class:"raised",children:a.period.provisional}),d("table",{children:[d("thead",{children:d("tr",{children:[d("th",{children:"画在日历上的读法"}),d("th",{children:"截止日"}),d("th",{children:"是否按期"})]})}),d("tbody",{children:a.period.readings.map(_=>d("tr",{children:[d("td",{children:a.days[_.id]?d("label",{class:"claim",children:[d("input",{type:"radio",name:"reading",checked:y?.id===_.id,onChange:()=>v(_.id)}),_.words]}):_.words}),d("td",{class:"day",children:[_.due??"日期未知",_.provisional&&"（暂定）"]}),d("td",{children:d(pe,{verdict:_.verdict})})]}))})]}),d("p",{class:"quiet",children:"读法由有权机关选择并写明理由，工具不代为选择。"}),d("details",{children:[d("summary",{children:"条文没有写清的地方"}),d("ul",{children:i.flags.map(_=>d("li",{children:_}))})]})]})]}),d("section",{"aria-label":"日历",children:y?d(D,{children:[d("h2",{children:y.words}),d("p",{class:"quiet",children:"数字标“第几日”的计入；“休”是法定节假日，“班”是调休上班，周末不标。"}),d("div",{class:"months",children:a.months.map(_=>d(mt,{month:_,days:a.days[y.id],due:y.due},_.title))})]}):d("p",{class:"quiet",children:"填写起算的日期后，这里逐日画出计入的日子。"})})]})]})}function mt({month:t,days:e,due:n}){let r=Object.fromEntries(e.map(l=>[l.on,l])),i=[...Array(t.before).fill(null),...t.days];for(;i.length%7;)i.push(null);let o=Array.from({length:i.length/7},(l,s)=>i.slice(s*7,s*7+7));return d("table",{class:"month",children:[d("caption",{children:t.title}),d("thead",{children:d("tr",{children:[...pt].map(l=>d("th",{scope:"col",abbr:`星期${l}`,children:l}))})}),d("tbody",{children:o.map(l=>d("tr",{children:l.map(s=>{if(!s)return d("td",{});let p=r[s.on],u=s.on===n;return d("td",{class:`${s.kind} ${p?.number?"counted":""} ${u?"due":""}`,title:p?.reason??s.reason,children:[d("span",{class:"number",children:[Number(s.on.slice(8)),Ve[s.kind]&&d("i",{children:Ve[s.kind]})]}),d("span",{class:"note",children:p?.number?`第${p.number}日`:p===e[0]&&p?"起算":""}),u&&d("span",{class:"note",children:"截止"})]})})}))})]})}var Rt=Ie("deadlines",ut);export{Rt as default};
