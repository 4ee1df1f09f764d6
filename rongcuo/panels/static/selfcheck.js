var v,ye,tt,D,ne,Q,xe,B,we,ie,oe,nt,I=Symbol.for("pv"),Y={},X=[],ot=/^m(i|n|o|s|text|space)$/,re=Array.isArray,ke=X.slice,U=Object.assign;function M(e){e&&e.parentNode&&e.remove()}function K(e,t,n,o,a){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:I,__v:a||++ye,__i:-1,__u:0};return!a&&v.vnode&&v.vnode(i),i}function N(e){return e.children}function J(e,t){this.props=e,this.context=t,this.__g=0}function H(e,t){if(t==null)return e.__&&H(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:H(e)}function it(e){var t,n=e.__v,o=n.__e,a=[],i=[],l=e.__P;l&&((t=U({constructor:I},n)).__v=n.__v+1,v.vnode&&v.vnode(t),ae(l,t,n,e.__n,l.namespaceURI,32&n.__u?[o]:null,a,o||H(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,Te(a,t,i),n.__=n.__e=null,t.__e!=o&&Ce(t))}function Ce(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Ce(e)}function be(e){(8&e.__g||(e.__g|=8,D.push(e),Q++))&&ne==v.debounceRendering||((ne=v.debounceRendering)||queueMicrotask)(Se)}function Se(){try{for(var e,t=1;D.length;)D.length>t&&D.sort(xe),e=D.shift(),t=D.length,8&e.__g&&it(e)}finally{(Q=D.length)&&(ne||queueMicrotask)(Se)}}function qe(e,t,n,o,a,i,l,s,u,p,d){var h,g,c,m,k,b,x=o.__k||X,f=t.length;for(u=rt(n,t,x,u,f),h=0;h<f;h++)(c=n.__k[h])!=null&&(g=~c.__i&&x[c.__i]||Y,c.__i=h,b=ae(e,c,g,a,i,l,s,u,p,d),m=c.__e,(g.ref!=c.ref||8&g.__u)&&(g.ref&&se(g.ref,null,c,g),c.ref&&d.push(c.ref,c.__c||m,c)),k=k||m,4&c.__u?(u=Ee(c,u,e,!g.__v),g.__e&&(g.__e=null)):typeof c.type=="function"&&b!==void 0?u=b:m&&(u=m.nextSibling),c.__u&=-21);return n.__e=k,u}function rt(e,t,n,o,a){var i,l,s,u,p,d,h,g,c,m=n.length,k=m,b=0,x=0,f=e.__k=Array(a);for(i=0;i<a;i++)(l=t[i])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=f[i]=K(null,l):re(l)?l=f[i]=K(N,{children:l}):l.constructor===I&&l.__b?l=f[i]=K(l.type,l.props,l.key,l.ref,l.__v):f[i]=l,u=i+b,l.__=e,l.__b=e.__b+1,s=null,~(p=l.__i=at(l,n,u,k))&&(k--,(s=n[p])&&(s.__u|=2)),s&&s.__v?(l.__u|=16,p==u-1?b--:p==u+1?b++:p!=u&&(p>u?b--:b++,x=1)):(~p||(a>m?b--:a<m&&b++),typeof l.type!="function"&&(l.__u|=4))):f[i]=null;if(x){for(d=[],h=[],i=0;i<a;i++)if((l=f[i])&&16&l.__u){for(b=0,g=d.length;b<g;)d[c=b+g>>1]<l.__i?b=c+1:g=c;d[b]=l.__i,h[i]=b+1}for(b=d.length;i--;)h[i]&&(h[i]==b?b--:f[i].__u|=4)}if(k)for(i=0;i<m;i++)!(s=n[i])||2&s.__u||(s.__e==o&&(o=H(s)),le(s,s));return o}function Ee(e,t,n,o){var a,i,l,s;if(typeof e.type=="function"){if(e.props.__P)return t;if(a=e.__k)for(i=0;i<a.length;i++)a[i]&&(a[i].__=e,t=Ee(a[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=H(e))&&!t.parentNode&&(t=null),l=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(l!=s&&(!o&&n.moveBefore&&l.parentNode?n.moveBefore(l,t):n.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function at(e,t,n,o){var a,i=e.key,l=e.type,s=t[n],u=s&&!(2&s.__u);if(s===null&&i==null||u&&i==s.key&&l==s.type)return n;if(o>(u?1:0)){for(a=n-1;a>=0;a--)if((s=t[a])&&!(2&s.__u)&&i==s.key&&l==s.type)return a;for(a=n+1;a<t.length;a++)if((s=t[a])&&!(2&s.__u)&&i==s.key&&l==s.type)return a}return-1}function ve(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function O(e,t,n,o,a){var i,l;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||ve(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||ve(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(l=oe[t]||(oe[t]=st(t)),(e.__a||(e.__a={}))[t]=ie,i=t!=(t=t.replace(we,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,l,i):e.removeEventListener(t,l,i));else{if(a=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function st(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[B]==null)t[B]=ie++;else if(t[B]<this.__a[e])return;return n(v.event?v.event(t):t)}}}function ae(e,t,n,o,a,i,l,s,u,p){var d,h,g,c,m,k,b,x,f,C,w,R,_,y,E,$,A,L,z=t.type;if(t.constructor!==I)return null;128&n.__u&&(u=32&n.__u,d=n.__c.__z)&&(t.__u|=u,h=i=[],d.nodeType==8?s=G(d,i):i.push(d),s=i[0]||s),(d=v.__b)&&d(t);e:if(typeof z=="function"){g=l.length;try{if(x=t.props,f=(d=z.prototype)&&d.render,C=(d=z.contextType)&&o[d.__c],w=d?C?C.props.value:d.__:o,(c=n.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(f?t.__c=c=new z(x,w):(t.__c=c=new J(x,w),c.constructor=z,c.render=ct),C&&C.sub(c),c.state||(c.state={}),c.__n=o,c.__g|=8,c.__h=[],c.__k=[]),f&&(c.__s||(c.__s=c.state),z.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=U({},c.__s)),U(c.__s,z.getDerivedStateFromProps(x,c.__s)))),m=c.props,k=c.state,c.__v=t,n.__c){if(x!==m&&f&&!z.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(x,w),t.__v==n.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(x,c.__s,w)===!1){t.__v!=n.__v&&(c.props=x,c.state=c.__s,c.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(P){P&&(P.__=t)}),X.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&l.push(c),s=H(n);break e}c.componentWillUpdate&&c.componentWillUpdate(x,c.__s,w),f&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate(m,k,b)})}else f&&!z.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),f&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=w,c.props=x,c.__P=e,c.__g&=-5,R=v.__r,_=f?25:0;do c.__g&=-9,R&&R(t),d=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++_<25);f&&(X.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(o=U({},o,c.getChildContext())),f&&n.__c&&c.getSnapshotBeforeUpdate&&(b=c.getSnapshotBeforeUpdate(m,k)),y=d&&d.type===N&&d.key==null?d.props.children:d,x.__P&&(d=s,a=(e=x.__P).namespaceURI,u=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(P){P&&le(P,P)}),n.__k=null),s=n.__k?H(n,0):null),s=qe(e,re(y)?y:[y],t,n,o,a,i,l,s,u,p),x.__P&&(t.__e=null,s=d),t.__u&=-161,h&&h.some(M),c.__h.length&&l.push(c),1&c.__g&&(c.__g&=-4)}catch(P){if(l.length=g,t.__v=null,u||i)if(P&&P.then){if(t.__u|=128|u,i){for(~(A=i.indexOf(s||void 0))||(A=i.length);(L=i[A-1])&&L.nodeType==8;)A--;for(;A<i.length;A++)if(L=i[A])if(i[A]=null,E){if(L==$)break}else{if(L.nodeType!=8)break;L.data.startsWith("$s")&&($=G(E=L))}}if(!E){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;E=s}(d=G(E=t.__c.__z||(t.__c.__z=E)))?(t.__e=E,s=d):t.__e=s,s=s&&s.nextSibling}else i&&i.some(M);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),P&&P.then||Pe(t),v.__e(P,t,n)}}else s=t.__e=lt(n.__e,t,n,o,a,i,l,u,p,e);return(d=v.diffed)&&d(t),s}function G(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Pe(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Pe))}function Te(e,t,n){for(var o=0;o<n.length;)se(n[o++],n[o++],n[o++]);v.__c&&v.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(i){i.call(a)})}catch(i){v.__e(i,a.__v)}})}function lt(e,t,n,o,a,i,l,s,u,p){var d,h,g,c,m,k,b,x,f=n.props||Y,C=t.props,w=t.type;if(w=="svg"?a="http://www.w3.org/2000/svg":w=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),i){for(d=0;d<i.length;d++)if((m=i[d])&&(w?m.localName==w:m.nodeType==3)){e=m,i[d]=null;break}}if(!e){if(x=p.ownerDocument||document,!w)return x.createTextNode(C);e=x.createElementNS(a,w,C.is?C:p),s&&(v.__m&&v.__m(t,i),s=!1),i=null}if(w){if(p=w=="template"&&e.content||e,i=w=="textarea"&&C.defaultValue!=null?null:i&&ke.call(p.childNodes),!s&&i)for(f={},d=0;d<e.attributes.length;d++)f[(m=e.attributes[d]).name]=m.value;for(d in f)m=f[d],d=="dangerouslySetInnerHTML"?g=m:d=="children"||d in C||d=="value"&&"defaultValue"in C||d=="checked"&&"defaultChecked"in C||O(e,d,null,m,a);for(d in C)m=C[d],d=="children"?c=m:d=="dangerouslySetInnerHTML"?h=m:d=="value"?k=m:d=="checked"?b=m:s&&typeof m!="function"||f[d]===m||O(e,d,m,f[d],a);h?(s||g&&(h.__html==g.__html||h.__html==e.innerHTML)||(e.innerHTML=h.__html),t.__k=[]):(g&&(e.textContent=""),(w=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&ot.test(w))&&(a="http://www.w3.org/1999/xhtml"),qe(p,re(c)?c:[c],t,n,o,a,i,l,i?i[0]:n.__k&&H(n,0),s,u),i&&i.some(M)),s&&w!="textarea"||(d="value",w=="progress"&&k==null?e.removeAttribute(d):k==null||k===e[d]&&(w!="progress"||k)||O(e,d,k,f[d],a),d="checked",b!=null&&b!=e[d]&&O(e,d,b,f[d],a))}else f===C||s&&e.data==C||(e.data=C);return e}function se(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(a){v.__e(a,n)}}function le(e,t,n){var o,a,i,l;if(v.unmount&&v.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||se(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(s){v.__e(s,t)}o.__P=o.__n=null}if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&le(o[l],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(a=G(o,i=[]))&&(o==e.__e&&i.some(M),M(a),M(o)),n||M(e.__e),e.__e=e.__c=e.__=null}function ct(e,t,n){return this.constructor(e,n)}function ce(e,t){var n,o,a,i;v.__&&v.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=K(N,{children:[e]}),a=[],i=[],ae(t,t.__k,o||Y,Y,t.namespaceURI,o?null:t.firstChild?ke.call(t.childNodes):null,a,o?o.__e:t.firstChild,n,i),Te(a,t.__k,i),t.__k.props.children=null}v={__e:function(e,t,n,o){for(var a,i,l;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((l=(i=a.constructor)&&i.getDerivedStateFromError)&&a.setState(i.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,o||{}),l=1),l&&8&a.__g)return void(a.__g|=2)}catch(s){e=s}}throw Q=0,e}},ye=0,tt=function(e){return e!=null&&e.constructor===I},J.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=U({},this.state)),typeof e=="function"&&(e=e(U({},n),this.props)),e&&(U(n,e),this.__v&&(t&&this.__k.push(t),be(this)))},J.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),be(this))},J.prototype.render=N,D=[],Q=0,xe=function(e,t){return e.__v.__b-t.__v.__b},B=Symbol(),we=/(PointerCapture)$|Capture$/i,ie=0,oe={},nt=0;var V,q,de,ze,ue=Object.is,Z=0,Ne=[],pe=[],S=v,je=S.__b,Ae=S.__r,De=S.diffed,He=S.__c,Le=S.unmount,Me=S.__;function me(e,t){S.__h&&S.__h(q,e,Z||t),Z=0;var n=q.__H||(q.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function T(e){return Z=1,dt(Ie,e)}function dt(e,t,n){var o=me(V++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Ie(void 0,t),function(i){var l=(o.__N||o.__)[0],s=o.t(l,i);ue(l,s)||(o.__N=[s,o.__[1]],o.__c.setState({}))}],o.__c=q,!q.__f)){q.__f=!0;var a=q.shouldComponentUpdate;q.shouldComponentUpdate=function(i,l,s){var u=this.__H;if(!u)return!0;var p=!1,d=this.props!=i;if(u.__.some(function(g){g.__N&&(p=!0,ue(g.__[0],g.__N[0])||(d=!0))}),a){var h=a.call(this,i,l,s);return p?h||d:h}return!p||d}}return o.__}function j(e,t){var n=me(V++,3);!S.__s&&Re(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,q.__H.__h.push(n))}function W(e){return Z=5,ut(function(){return{current:e}},[])}function ut(e,t){var n=me(V++,7);return Re(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function pt(){var e;do{for(;e=pe.shift();)try{F(e)}catch(n){S.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ne.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(F),t.__h.some(_e),t.__h=[]}catch(n){t.__h=[],S.__e(n,e.__v)}}}while(pe.length)}S.__b=function(e){q=null,je&&je(e)},S.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Me&&Me(e,t)},S.__r=function(e){Ae&&Ae(e),V=0;var t=(q=e.__c).__H;t&&(de==q?q.__h=[]:(t.__h.some(F),t.__h.some(_e),V=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),de=q},S.diffed=function(e){De&&De(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&$e(Ne.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),de=q=null},S.__c=function(e,t){t.some(function(n){try{n.__h.some(F),n.__h=n.__h.filter(function(o){return!o.__||_e(o)})}catch(o){n.__h=[function(){throw o}]}}),He&&He(e,t)},S.unmount=function(e){Le&&Le(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(a){try{if(a.__P&&a.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}a.__P=n,$e(pe.push(a))}else F(a)}catch(i){t=i}}),o.__H=void 0,t&&S.__e(t,o.__v))};var Ue=typeof requestAnimationFrame=="function";function _t(e){var t,n=function(){clearTimeout(o),Ue&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Ue&&(t=requestAnimationFrame(n))}function $e(e){e!=1&&ze==S.requestAnimationFrame||((ze=S.requestAnimationFrame)||_t)(pt)}function F(e){var t=q,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),q=t}function _e(e){var t=q;e.__c=e.__(),q=t}function Re(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!ue(n,e[o])})}function Ie(e,t){return typeof t=="function"?t(e):t}var mt=Symbol.for("pv"),ft=0;function r(e,t,n,o,a,i){t||(t={});var l,s,u=t;if("ref"in u&&typeof e!="function")for(s in u={},t)s=="ref"?l=t[s]:u[s]=t[s];var p={type:e,props:u,key:n,ref:l,__k:null,__:null,__b:0,__e:null,__c:null,constructor:mt,__v:--ft,__i:-1,__u:0};return(a||i)&&(p.__source=a,p.__self=i),v.vnode&&v.vnode(p),p}function ee({value:e,onValue:t,rows:n,...o}){let[a,i]=T(e);j(()=>i(e),[e]);let l={...o,value:a,dir:"auto",onInput:s=>i(s.target.value),onChange:s=>s.target.value!==e&&t(s.target.value)};return n?r("textarea",{rows:n,...l}):r("input",{type:"text",...l})}function Fe({label:e,fact:t,dates:n,onDay:o,id:a}){let i=n[t]??"",[l,s]=T(i);j(()=>s(i),[i]);let u=p=>{p!==i&&o(t,p)};return r("label",{class:"date",children:[e,r("input",{type:"date",id:a,value:l,onBlur:p=>u(p.target.value),onInput:p=>{s(p.target.value),(p.target.value===""||p.target.value>="1000")&&u(p.target.value)}})]})}function Ve(e,t,n){let{[t]:o,...a}=e;return n?{...a,[t]:n}:a}function We(e,t){let n=0,o=new Map;return e.on("msg:custom",a=>{let i=o.get(a.number);o.delete(a.number),i?.(a.answer)}),(a,i={})=>new Promise(l=>{o.set(++n,l),e.send({number:n,question:{panel:t,do:a,...i}})})}function Oe(e){let t=[],n=i=>{t=[];for(let l=i.target;l&&l!==e;l=l.parentNode)t.push(l)},o=()=>setTimeout(()=>{e.activeElement||(t=[])}),a=new MutationObserver(i=>{if(e.activeElement||!t.length)return;let s=i.some(({removedNodes:u})=>[...u].some(p=>p.contains(t[0])))&&t.find(u=>u.isConnected);s&&(s.tabIndex<0&&(s.tabIndex=-1),s.focus({preventScroll:!0}))});return e.addEventListener("focusin",n),e.addEventListener("focusout",o),a.observe(e,{childList:!0,subtree:!0}),()=>{e.removeEventListener("focusin",n),e.removeEventListener("focusout",o),a.disconnect()}}var Be=`:host {
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
`;function Ke(e,t){return{render({model:n,el:o}){let a=o.shadowRoot??o.attachShadow({mode:"open"}),i=new CSSStyleSheet;i.replaceSync(Be),a.adoptedStyleSheets=[i];let l=gt(u=>o.dataset.scheme=u?"dark":"light"),s=Oe(a);return ce(r(t,{ask:We(n,e),model:n}),a),()=>{l(),s(),ce(null,a)}}}}function gt(e){let t=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let a=document.body.dataset.mdColorScheme,i=document.body.dataset.jpThemeLight;e(a?a==="slate":i?i==="false":t.matches)},o=new MutationObserver(n);return o.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),t.addEventListener("change",n),n(),()=>{o.disconnect(),t.removeEventListener("change",n)}}var bt=[["yes","是"],["no","否"],["unknown","未查明"]];function fe({fact:e,answer:t,onAnswer:n,hint:o,urgent:a,id:i,plain:l}){let s=t??{value:"unknown",evidence:[],note:""},u=h=>n({evidence:[],note:"",...s,...h}),p=[...[...s.evidence??[],...s.note?[s.note]:[]].join("；")],d=p.length>60?`${p.slice(0,60).join("")}……`:p.join("");return r("fieldset",{class:a?"question urgent":"question",id:i,tabIndex:-1,children:[r("legend",{children:e.question}),r("p",{class:"quiet",children:[o??e.cited.join("、"),e.evidence.length>0&&`　证据：${e.evidence.join("、")}`]}),e.note&&r("p",{class:"quiet",children:e.note}),r(vt,{fact:e,value:s.value,name:i,onValue:h=>u({value:h})}),!l&&r("details",{children:[r("summary",{children:["证据与说明",r("span",{class:"quiet",children:r("bdi",{children:d&&`　${d}`})})]}),r("label",{children:["证据，每行一份",r(ee,{rows:2,"data-part":"evidence",value:(s.evidence??[]).join(`
`),onValue:h=>u({evidence:Je(h)})})]}),r("label",{children:["说明",r(ee,{rows:2,"data-part":"note",value:s.note??"",onValue:h=>u({note:h})})]})]})]})}function vt({fact:e,value:t,name:n,onValue:o}){if(e.type==="tri"||e.type==="enum"){let l=e.type==="tri"?bt:[...e.values.map(u=>[u,u]),["unknown","未查明"]],s=l.some(([u])=>u===t)?t:"unknown";return r("div",{class:"choices",role:"radiogroup","aria-label":e.question,children:l.map(([u,p])=>r("label",{class:s===u?"chosen":"",children:[r("input",{type:"radio",name:n,checked:s===u,onChange:()=>o(u)}),p]}))})}let a=Array.isArray(t)?t:[];if(e.type==="set")return r("div",{class:"choices",children:e.values.map(l=>r("label",{class:a.includes(l)?"chosen":"",children:[r("input",{type:"checkbox",checked:a.includes(l),onChange:s=>o(s.target.checked?[...a,l]:a.filter(u=>u!==l))}),l]}))});let i=e.type==="texts";return r(ee,{rows:2,"aria-label":e.question,value:i?a.join(`
`):t==="unknown"?"":t,onValue:l=>o(i?Je(l):l||"unknown")})}var Je=e=>e.split(`
`).map(t=>t.trim()).filter(Boolean);var te={met:"符合",not_met:"不符合",undetermined:"待定"},yt={met:"●",not_met:"✕",undetermined:"◌"},xt={in_time:"按期",late:"逾期",undetermined:"待定"},wt={in_time:"met",late:"not_met",undetermined:"undetermined"};function Ge({verdict:e}){let t=wt[e];return t?r("span",{class:`verdict ${t}`,children:[yt[t]," ",xt[e]]}):null}function Qe({refused:e,personal:t,title:n,onPlace:o}){let a=W(null);return j(()=>a.current.scrollIntoView({block:"nearest"}),[e]),r("div",{class:"refused",role:"alert",ref:a,children:[r("b",{children:n||(t?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),r("ul",{children:e.map(({what:i,remedy:l,place:s})=>r("li",{children:[r("bdi",{children:i}),l,o&&s?.length>0&&r("button",{type:"button",class:"link",onClick:()=>o(s),children:"去改"})]}))})]})}function Ye({runs:e,onFact:t}){return r("p",{class:"clause",children:e.map(({words:n,value:o,fact:a})=>o===null?n:a&&t?r("a",{class:`run ${o}`,href:`#${a}`,title:`${te[o]}：去看这个问题`,onClick:i=>{i.preventDefault(),t(a)},children:[n,r("span",{class:"said",children:["（",te[o],"）"]})]}):r("mark",{class:`run ${o}`,title:te[o],children:[n,r("span",{class:"said",children:["（",te[o],"）"]})]}))})}function Xe({period:e}){return r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:e.citation})," ",e.title," ",r(Ge,{verdict:e.verdict})]}),r("p",{class:"clause small",children:["“",e.quote,"”"]}),r("p",{children:[r("b",{children:e.heading})," ",r("span",{class:"quiet",children:e.reason})]}),r("table",{children:[r("thead",{children:r("tr",{children:[r("th",{children:"读法"}),r("th",{children:"截止日"}),r("th",{children:"是否按期"})]})}),r("tbody",{children:e.readings.map(t=>r("tr",{children:[r("td",{children:t.words}),r("td",{class:"day",children:[t.due??"日期未知",t.provisional&&"（暂定）"]}),r("td",{children:r(Ge,{verdict:t.verdict})})]}))})]}),e.provisional&&r("p",{class:"raised",children:e.provisional}),r("p",{class:"quiet",children:"读法由有权机关选择并写明理由，工具不代为选择。"})]})}var Ze=["先看谁启动、谁管理","哪些情形沾边","逐项回答","时间","对照结果"],he={items:[],answers:{},dates:{}},ge="rongcuo.selfcheck",kt={met:"按你现在的回答，各要件都对得上。",not_met:"按你现在的回答，有要件对不上：",undetermined:"现在还看不出来，因为："};function Ct({ask:e,model:t}){let[n,o]=T(null),[a,i]=T(he),[l,s]=T(!1),[u,p]=T(0),[d,h]=T([]),[g,c]=T(null),[m,k]=T(""),b=W(null),x=W(!1);if(j(()=>{e("start").then(({ok:y})=>o(y));let _=Pt();_&&(i(_),s(!0))},[]),j(()=>et(l?a:null),[l,a]),j(()=>{x.current&&b.current?.focus()},[u]),!n)return r("p",{class:"quiet",children:"正在准备……"});let f=_=>{k(""),i(y=>({...y,..._(y)}))},C=_=>y=>f(({answers:E})=>({answers:{...E,[_]:y}}));async function w(_){if(x.current=!0,_===2){let y=await e("questions",{items:a.items});if(y.refused)return c(y);h(y.ok.groups)}c(_===4?await e("result",a):null),p(_)}function R(){i(he),s(!1),p(0),c(null),et(null),k("已清除。")}return r("div",{class:"selfcheck",children:[r("header",{class:"head",children:[r("h2",{children:"自查"}),r("span",{class:"quiet always",children:"只帮助整理，不作认定 · 数据不离开本机"})]}),r("nav",{class:"tools","aria-label":"步骤",children:r("ol",{class:"steps",children:Ze.map((_,y)=>r("li",{"aria-current":y===u?"step":void 0,children:_}))})}),r("div",{class:"narrow",children:[r("h3",{tabIndex:-1,ref:b,children:[u+1,"　",Ze[u]]}),u===0&&n.first.map(_=>r(fe,{plain:!0,id:`first-${_.id}`,fact:_,answer:a.answers[_.id],onAnswer:C(_.id)},_.id)),u===1&&r("fieldset",{children:[r("legend",{children:"第四条写了九种情形，有一种就可以提出申请。哪些可能沾边？可以多选。"}),n.items.map(_=>r("label",{class:"claim wide",children:[r("input",{type:"checkbox",checked:a.items.includes(_.id),onChange:({target:{checked:y}})=>f(({items:E})=>({items:y?[...E,_.id]:E.filter($=>$!==_.id)}))}),r("span",{children:[r("b",{children:_.citation}),"　",_.title,r("span",{class:"clause small",children:_.text})]})]}))]}),u===2&&d.map(_=>r("section",{children:[r("h3",{children:_.title}),_.facts.map(y=>r(fe,{plain:!0,id:`check-${y.id}`,fact:y,answer:a.answers[y.id],onAnswer:C(y.id)},y.id))]})),u===3&&r("fieldset",{children:[r("legend",{children:"不知道的留空，不要猜。"}),n.dates.map(_=>r(Fe,{label:_.question,fact:_.id,dates:a.dates,onDay:(y,E)=>f($=>({dates:Ve($.dates,y,E)}))},_.id))]}),u===4&&g?.ok&&r(St,{result:g.ok,forms:t.get("forms")}),g?.refused&&r(Qe,{...g}),r("div",{class:"steer",children:[u>0&&r("button",{type:"button",onClick:()=>w(u-1),children:"上一步"}),u<4&&r("button",{type:"button",class:"main",onClick:()=>w(u+1),children:"下一步"}),u===4&&r("button",{type:"button",onClick:()=>print(),children:"打印"})]}),r("div",{class:"keep",children:[r("label",{class:"claim",children:[r("input",{type:"checkbox",checked:l,onChange:_=>s(_.target.checked)}),"在这个标签页里暂存，刷新后不用重填（关闭标签页即清除；公用电脑不要勾选）"]}),r("button",{type:"button",onClick:R,children:"清除本机记录"})," ",r("span",{role:"status",children:m})]})]}),r("footer",{class:"quiet",children:n.notices.map(_=>r("p",{children:_}))})]})}function St({result:e,forms:t}){return r("div",{"aria-live":"polite",children:[e.warnings.map(n=>r("p",{class:"raised",children:n})),r("p",{class:"quiet",children:"这不是结论。是否免责、减责，由学院党委研究审核（第五条第（三）项）。未查明不等于否，也不等于是。"}),r("h3",{children:"什么时候之前"}),r(qt,{period:e.period}),r("h3",{children:"可能涉及哪些条文，还缺什么"}),e.compared.map(n=>r(Et,{compared:n})),r("h3",{children:"接下来"}),r("p",{children:["书面向学院党委提出申请（第五条第（一）项），写明认为符合哪一项，请求免责、从轻还是减轻（只写“减责”的，看不出是从轻还是减轻，见歧义登记册 A14）。",t?r("a",{href:t,children:"表单：容错申请书"}):"所用表单：容错申请书。"]})]})}function qt({period:e}){return r("div",{class:"until",children:[r("p",{children:r("b",{class:"big",children:e.heading})}),r("p",{children:e.reason}),r("p",{class:"quiet",children:"申请以发出、收文登记还是学院党委收到之日为准，条文没有写（歧义登记册 B3）：三样都赶在期内办完（配套建议）。"}),r("details",{children:[r("summary",{children:"各种读法"}),r(Xe,{period:e})]})]})}function Et({compared:e}){return r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:e.citation})," ",e.title]}),r(Ye,{runs:e.runs}),r("p",{children:[r("b",{children:kt[e.value]}),e.value==="not_met"&&e.against.map(t=>r("q",{children:t}))]}),e.missing.length>0&&r("ul",{children:e.missing.map(({question:t,evidence:n})=>r("li",{children:["还没有查明：",t,n.length>0&&r("span",{class:"quiet",children:["　可以找：",n.join("、")]})]}))}),e.readings.length>0&&r("ul",{children:e.readings.map(t=>r("li",{children:["条文有不同读法，由有权机关决定：",t]}))}),e.gather.length>0&&r("p",{class:"quiet",children:["你已回答的，请备好材料：",e.gather.join("、"),"。"]})]})}function Pt(){try{let e=JSON.parse(sessionStorage.getItem(ge));return e&&Array.isArray(e.items)?{...he,...e}:null}catch{return null}}function et(e){try{e?sessionStorage.setItem(ge,JSON.stringify(e)):sessionStorage.removeItem(ge)}catch{}}var rn=Ke("selfcheck",Ct);export{rn as default};
