var v,ye,et,D,te,G,xe,O,we,oe,ne,tt,R=Symbol.for("pv"),Q={},Y=[],nt=/^m(i|n|o|s|text|space)$/,ie=Array.isArray,ke=Y.slice,U=Object.assign;function M(e){e&&e.parentNode&&e.remove()}function B(e,t,n,i,a){var o={type:e,props:t,key:n,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:R,__v:a||++ye,__i:-1,__u:0};return!a&&v.vnode&&v.vnode(o),o}function $(e){return e.children}function K(e,t){this.props=e,this.context=t,this.__g=0}function H(e,t){if(t==null)return e.__&&H(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:H(e)}function ot(e){var t,n=e.__v,i=n.__e,a=[],o=[],l=e.__P;l&&((t=U({constructor:R},n)).__v=n.__v+1,v.vnode&&v.vnode(t),re(l,t,n,e.__n,l.namespaceURI,32&n.__u?[i]:null,a,i||H(n),32&n.__u,o),t.__v=n.__v,t.__.__k[t.__i]=t,Te(a,t,o),n.__=n.__e=null,t.__e!=i&&Ce(t))}function Ce(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Ce(e)}function be(e){(8&e.__g||(e.__g|=8,D.push(e),G++))&&te==v.debounceRendering||((te=v.debounceRendering)||queueMicrotask)(Se)}function Se(){try{for(var e,t=1;D.length;)D.length>t&&D.sort(xe),e=D.shift(),t=D.length,8&e.__g&&ot(e)}finally{(G=D.length)&&(te||queueMicrotask)(Se)}}function qe(e,t,n,i,a,o,l,s,u,p,d){var m,g,c,f,k,b,y=i.__k||Y,h=t.length;for(u=it(n,t,y,u,h),m=0;m<h;m++)(c=n.__k[m])!=null&&(g=~c.__i&&y[c.__i]||Q,c.__i=m,b=re(e,c,g,a,o,l,s,u,p,d),f=c.__e,(g.ref!=c.ref||8&g.__u)&&(g.ref&&ae(g.ref,null,c,g),c.ref&&d.push(c.ref,c.__c||f,c)),k=k||f,4&c.__u?(u=Ee(c,u,e,!g.__v),g.__e&&(g.__e=null)):typeof c.type=="function"&&b!==void 0?u=b:f&&(u=f.nextSibling),c.__u&=-21);return n.__e=k,u}function it(e,t,n,i,a){var o,l,s,u,p,d,m,g,c,f=n.length,k=f,b=0,y=0,h=e.__k=Array(a);for(o=0;o<a;o++)(l=t[o])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=h[o]=B(null,l):ie(l)?l=h[o]=B($,{children:l}):l.constructor===R&&l.__b?l=h[o]=B(l.type,l.props,l.key,l.ref,l.__v):h[o]=l,u=o+b,l.__=e,l.__b=e.__b+1,s=null,~(p=l.__i=rt(l,n,u,k))&&(k--,(s=n[p])&&(s.__u|=2)),s&&s.__v?(l.__u|=16,p==u-1?b--:p==u+1?b++:p!=u&&(p>u?b--:b++,y=1)):(~p||(a>f?b--:a<f&&b++),typeof l.type!="function"&&(l.__u|=4))):h[o]=null;if(y){for(d=[],m=[],o=0;o<a;o++)if((l=h[o])&&16&l.__u){for(b=0,g=d.length;b<g;)d[c=b+g>>1]<l.__i?b=c+1:g=c;d[b]=l.__i,m[o]=b+1}for(b=d.length;o--;)m[o]&&(m[o]==b?b--:h[o].__u|=4)}if(k)for(o=0;o<f;o++)!(s=n[o])||2&s.__u||(s.__e==i&&(i=H(s)),se(s,s));return i}function Ee(e,t,n,i){var a,o,l,s;if(typeof e.type=="function"){if(e.props.__P)return t;if(a=e.__k)for(o=0;o<a.length;o++)a[o]&&(a[o].__=e,t=Ee(a[o],t,n,!1));return t}for(t&&!t.parentNode&&(t=H(e))&&!t.parentNode&&(t=null),l=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(l!=s&&(!i&&n.moveBefore&&l.parentNode?n.moveBefore(l,t):n.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function rt(e,t,n,i){var a,o=e.key,l=e.type,s=t[n],u=s&&!(2&s.__u);if(s===null&&o==null||u&&o==s.key&&l==s.type)return n;if(i>(u?1:0)){for(a=n-1;a>=0;a--)if((s=t[a])&&!(2&s.__u)&&o==s.key&&l==s.type)return a;for(a=n+1;a<t.length;a++)if((s=t[a])&&!(2&s.__u)&&o==s.key&&l==s.type)return a}return-1}function ve(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function W(e,t,n,i,a){var o,l;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof i=="string"&&(e.style.cssText=i=""),i)for(t in i)n&&t in n||ve(e.style,t);if(n)for(t in n)i&&n[t]==i[t]||ve(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof i!="function"&&(i=null),(e.__e||(e.__e={}))[t]=n,n&&i||(l=ne[t]||(ne[t]=at(t)),(e.__a||(e.__a={}))[t]=oe,o=t!=(t=t.replace(we,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,l,o):e.removeEventListener(t,l,o));else{if(a=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function at(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[O]==null)t[O]=oe++;else if(t[O]<this.__a[e])return;return n(v.event?v.event(t):t)}}}function re(e,t,n,i,a,o,l,s,u,p){var d,m,g,c,f,k,b,y,h,C,x,N,_,w,T,ge,A,L,z=t.type;if(t.constructor!==R)return null;128&n.__u&&(u=32&n.__u,d=n.__c.__z)&&(t.__u|=u,m=o=[],d.nodeType==8?s=J(d,o):o.push(d),s=o[0]||s),(d=v.__b)&&d(t);e:if(typeof z=="function"){g=l.length;try{if(y=t.props,h=(d=z.prototype)&&d.render,C=(d=z.contextType)&&i[d.__c],x=d?C?C.props.value:d.__:i,(c=n.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(h?t.__c=c=new z(y,x):(t.__c=c=new K(y,x),c.constructor=z,c.render=lt),C&&C.sub(c),c.state||(c.state={}),c.__n=i,c.__g|=8,c.__h=[],c.__k=[]),h&&(c.__s||(c.__s=c.state),z.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=U({},c.__s)),U(c.__s,z.getDerivedStateFromProps(y,c.__s)))),f=c.props,k=c.state,c.__v=t,n.__c){if(y!==f&&h&&!z.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(y,x),t.__v==n.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(y,c.__s,x)===!1){t.__v!=n.__v&&(c.props=y,c.state=c.__s,c.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(E){E&&(E.__=t)}),Y.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&l.push(c),s=H(n);break e}c.componentWillUpdate&&c.componentWillUpdate(y,c.__s,x),h&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate(f,k,b)})}else h&&!z.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),h&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=x,c.props=y,c.__P=e,c.__g&=-5,N=v.__r,_=h?25:0;do c.__g&=-9,N&&N(t),d=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++_<25);h&&(Y.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(i=U({},i,c.getChildContext())),h&&n.__c&&c.getSnapshotBeforeUpdate&&(b=c.getSnapshotBeforeUpdate(f,k)),w=d&&d.type===$&&d.key==null?d.props.children:d,y.__P&&(d=s,a=(e=y.__P).namespaceURI,u=o=null,n.props&&n.props.__P!=e&&(n.__k.some(function(E){E&&se(E,E)}),n.__k=null),s=n.__k?H(n,0):null),s=qe(e,ie(w)?w:[w],t,n,i,a,o,l,s,u,p),y.__P&&(t.__e=null,s=d),t.__u&=-161,m&&m.some(M),c.__h.length&&l.push(c),1&c.__g&&(c.__g&=-4)}catch(E){if(l.length=g,t.__v=null,u||o)if(E&&E.then){if(t.__u|=128|u,o){for(~(A=o.indexOf(s||void 0))||(A=o.length);(L=o[A-1])&&L.nodeType==8;)A--;for(;A<o.length;A++)if(L=o[A])if(o[A]=null,T){if(L==ge)break}else{if(L.nodeType!=8)break;L.data.startsWith("$s")&&(ge=J(T=L))}}if(!T){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;T=s}(d=J(T=t.__c.__z||(t.__c.__z=T)))?(t.__e=T,s=d):t.__e=s,s=s&&s.nextSibling}else o&&o.some(M);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),E&&E.then||Pe(t),v.__e(E,t,n)}}else s=t.__e=st(n.__e,t,n,i,a,o,l,u,p,e);return(d=v.diffed)&&d(t),s}function J(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Pe(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Pe))}function Te(e,t,n){for(var i=0;i<n.length;)ae(n[i++],n[i++],n[i++]);v.__c&&v.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(o){o.call(a)})}catch(o){v.__e(o,a.__v)}})}function st(e,t,n,i,a,o,l,s,u,p){var d,m,g,c,f,k,b,y,h=n.props||Q,C=t.props,x=t.type;if(x=="svg"?a="http://www.w3.org/2000/svg":x=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),o){for(d=0;d<o.length;d++)if((f=o[d])&&(x?f.localName==x:f.nodeType==3)){e=f,o[d]=null;break}}if(!e){if(y=p.ownerDocument||document,!x)return y.createTextNode(C);e=y.createElementNS(a,x,C.is?C:p),s&&(v.__m&&v.__m(t,o),s=!1),o=null}if(x){if(p=x=="template"&&e.content||e,o=x=="textarea"&&C.defaultValue!=null?null:o&&ke.call(p.childNodes),!s&&o)for(h={},d=0;d<e.attributes.length;d++)h[(f=e.attributes[d]).name]=f.value;for(d in h)f=h[d],d=="dangerouslySetInnerHTML"?g=f:d=="children"||d in C||d=="value"&&"defaultValue"in C||d=="checked"&&"defaultChecked"in C||W(e,d,null,f,a);for(d in C)f=C[d],d=="children"?c=f:d=="dangerouslySetInnerHTML"?m=f:d=="value"?k=f:d=="checked"?b=f:s&&typeof f!="function"||h[d]===f||W(e,d,f,h[d],a);m?(s||g&&(m.__html==g.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(g&&(e.textContent=""),(x=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&nt.test(x))&&(a="http://www.w3.org/1999/xhtml"),qe(p,ie(c)?c:[c],t,n,i,a,o,l,o?o[0]:n.__k&&H(n,0),s,u),o&&o.some(M)),s&&x!="textarea"||(d="value",x=="progress"&&k==null?e.removeAttribute(d):k==null||k===e[d]&&(x!="progress"||k)||W(e,d,k,h[d],a),d="checked",b!=null&&b!=e[d]&&W(e,d,b,h[d],a))}else h===C||s&&e.data==C||(e.data=C);return e}function ae(e,t,n,i){try{typeof e=="function"?t?t.__x=e(t)||1:i&&(i=i.__c||i.__e)&&(t=i.__x)&&(i.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(a){v.__e(a,n)}}function se(e,t,n){var i,a,o,l;if(v.unmount&&v.unmount(e),!(i=e.ref)||i.current&&i.current!=e.__e||ae(i,null,t,e),i=e.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(s){v.__e(s,t)}i.__P=i.__n=null}if(i=e.__k)for(l=0;l<i.length;l++)i[l]&&se(i[l],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(i=e.__c)&&(i=i.__z)&&(a=J(i,o=[]))&&(i==e.__e&&o.some(M),M(a),M(i)),n||M(e.__e),e.__e=e.__c=e.__=null}function lt(e,t,n){return this.constructor(e,n)}function le(e,t){var n,i,a,o;v.__&&v.__(e,t),t.nodeType==9&&(t=t.documentElement),i=(n=e&&32&e.__u)?null:t.__k,t.__k=B($,{children:[e]}),a=[],o=[],re(t,t.__k,i||Q,Q,t.namespaceURI,i?null:t.firstChild?ke.call(t.childNodes):null,a,i?i.__e:t.firstChild,n,o),Te(a,t.__k,o),t.__k.props.children=null}v={__e:function(e,t,n,i){for(var a,o,l;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((l=(o=a.constructor)&&o.getDerivedStateFromError)&&a.setState(o.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,i||{}),l=1),l&&8&a.__g)return void(a.__g|=2)}catch(s){e=s}}throw G=0,e}},ye=0,et=function(e){return e!=null&&e.constructor===R},K.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=U({},this.state)),typeof e=="function"&&(e=e(U({},n),this.props)),e&&(U(n,e),this.__v&&(t&&this.__k.push(t),be(this)))},K.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),be(this))},K.prototype.render=$,D=[],G=0,xe=function(e,t){return e.__v.__b-t.__v.__b},O=Symbol(),we=/(PointerCapture)$|Capture$/i,oe=0,ne={},tt=0;var F,q,ce,ze,de=Object.is,X=0,Ne=[],ue=[],S=v,je=S.__b,Ae=S.__r,De=S.diffed,He=S.__c,Le=S.unmount,Me=S.__;function _e(e,t){S.__h&&S.__h(q,e,X||t),X=0;var n=q.__H||(q.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function P(e){return X=1,ct(Ie,e)}function ct(e,t,n){var i=_e(F++,2);if(i.t=e,!i.__c&&(i.__=[n?n(t):Ie(void 0,t),function(o){var l=(i.__N||i.__)[0],s=i.t(l,o);de(l,s)||(i.__N=[s,i.__[1]],i.__c.setState({}))}],i.__c=q,!q.__f)){q.__f=!0;var a=q.shouldComponentUpdate;q.shouldComponentUpdate=function(o,l,s){var u=this.__H;if(!u)return!0;var p=!1,d=this.props!=o;if(u.__.some(function(g){g.__N&&(p=!0,de(g.__[0],g.__N[0])||(d=!0))}),a){var m=a.call(this,o,l,s);return p?m||d:m}return!p||d}}return i.__}function j(e,t){var n=_e(F++,3);!S.__s&&Re(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,q.__H.__h.push(n))}function V(e){return X=5,dt(function(){return{current:e}},[])}function dt(e,t){var n=_e(F++,7);return Re(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ut(){var e;do{for(;e=ue.shift();)try{I(e)}catch(n){S.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ne.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(I),t.__h.some(pe),t.__h=[]}catch(n){t.__h=[],S.__e(n,e.__v)}}}while(ue.length)}S.__b=function(e){q=null,je&&je(e)},S.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Me&&Me(e,t)},S.__r=function(e){Ae&&Ae(e),F=0;var t=(q=e.__c).__H;t&&(ce==q?q.__h=[]:(t.__h.some(I),t.__h.some(pe),F=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),ce=q},S.diffed=function(e){De&&De(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&$e(Ne.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),ce=q=null},S.__c=function(e,t){t.some(function(n){try{n.__h.some(I),n.__h=n.__h.filter(function(i){return!i.__||pe(i)})}catch(i){n.__h=[function(){throw i}]}}),He&&He(e,t)},S.unmount=function(e){Le&&Le(e);var t,n,i=e.__c;i&&i.__H&&(i.__H.__.some(function(a){try{if(a.__P&&a.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}a.__P=n,$e(ue.push(a))}else I(a)}catch(o){t=o}}),i.__H=void 0,t&&S.__e(t,i.__v))};var Ue=typeof requestAnimationFrame=="function";function pt(e){var t,n=function(){clearTimeout(i),Ue&&cancelAnimationFrame(t),setTimeout(e)},i=setTimeout(n,35);Ue&&(t=requestAnimationFrame(n))}function $e(e){e!=1&&ze==S.requestAnimationFrame||((ze=S.requestAnimationFrame)||pt)(ut)}function I(e){var t=q,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),q=t}function pe(e){var t=q;e.__c=e.__(),q=t}function Re(e,t){return!e||e.length!=t.length||t.some(function(n,i){return!de(n,e[i])})}function Ie(e,t){return typeof t=="function"?t(e):t}var _t=Symbol.for("pv"),mt=0;function r(e,t,n,i,a,o){t||(t={});var l,s,u=t;if("ref"in u&&typeof e!="function")for(s in u={},t)s=="ref"?l=t[s]:u[s]=t[s];var p={type:e,props:u,key:n,ref:l,__k:null,__:null,__b:0,__e:null,__c:null,constructor:_t,__v:--mt,__i:-1,__u:0};return(a||o)&&(p.__source=a,p.__self=o),v.vnode&&v.vnode(p),p}function Z({value:e,onValue:t,rows:n,...i}){let[a,o]=P(e);j(()=>o(e),[e]);let l={...i,value:a,dir:"auto",onInput:s=>o(s.target.value),onChange:s=>s.target.value!==e&&t(s.target.value)};return n?r("textarea",{rows:n,...l}):r("input",{type:"text",...l})}function Fe({label:e,fact:t,dates:n,onDates:i,id:a}){let o=n[t]??"",[l,s]=P(o);j(()=>s(o),[o]);let u=p=>{if(p===o)return;let{[t]:d,...m}=n;i(p?{...m,[t]:p}:m)};return r("label",{class:"date",children:[e,r("input",{type:"date",id:a,value:l,onBlur:p=>u(p.target.value),onInput:p=>{s(p.target.value),(p.target.value===""||p.target.value>="1000")&&u(p.target.value)}})]})}function Ve(e,t){let n=0,i=new Map;return e.on("msg:custom",a=>{let o=i.get(a.number);i.delete(a.number),o?.(a.answer)}),(a,o={})=>new Promise(l=>{i.set(++n,l),e.send({number:n,question:{panel:t,do:a,...o}})})}function We(e){let t=[],n=o=>{t=[];for(let l=o.target;l&&l!==e;l=l.parentNode)t.push(l)},i=()=>setTimeout(()=>{e.activeElement||(t=[])}),a=new MutationObserver(o=>{if(e.activeElement||!t.length)return;let s=o.some(({removedNodes:u})=>[...u].some(p=>p.contains(t[0])))&&t.find(u=>u.isConnected);s&&(s.tabIndex<0&&(s.tabIndex=-1),s.focus({preventScroll:!0}))});return e.addEventListener("focusin",n),e.addEventListener("focusout",i),a.observe(e,{childList:!0,subtree:!0}),()=>{e.removeEventListener("focusin",n),e.removeEventListener("focusout",i),a.disconnect()}}var Oe=`:host {
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
.setup .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(14em, 1fr)); gap: 0 1em; }
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
`;function Be(e,t){return{render({model:n,el:i}){let a=i.shadowRoot??i.attachShadow({mode:"open"}),o=new CSSStyleSheet;o.replaceSync(Oe),a.adoptedStyleSheets=[o];let l=ht(u=>i.dataset.scheme=u?"dark":"light"),s=We(a);return le(r(t,{ask:Ve(n,e),model:n}),a),()=>{l(),s(),le(null,a)}}}}function ht(e){let t=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let a=document.body.dataset.mdColorScheme,o=document.body.dataset.jpThemeLight;e(a?a==="slate":o?o==="false":t.matches)},i=new MutationObserver(n);return i.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),t.addEventListener("change",n),n(),()=>{i.disconnect(),t.removeEventListener("change",n)}}var gt=[["yes","是"],["no","否"],["unknown","未查明"]];function me({fact:e,answer:t,onAnswer:n,hint:i,urgent:a,id:o,plain:l}){let s=t??{value:"unknown",evidence:[],note:""},u=m=>n({evidence:[],note:"",...s,...m}),p=[...[...s.evidence??[],...s.note?[s.note]:[]].join("；")],d=p.length>60?`${p.slice(0,60).join("")}……`:p.join("");return r("fieldset",{class:a?"question urgent":"question",id:o,tabIndex:-1,children:[r("legend",{children:e.question}),r("p",{class:"quiet",children:[i??e.cited.join("、"),e.evidence.length>0&&`　证据：${e.evidence.join("、")}`]}),e.note&&r("p",{class:"quiet",children:e.note}),r(bt,{fact:e,value:s.value,name:o,onValue:m=>u({value:m})}),!l&&r("details",{children:[r("summary",{children:["证据与说明",r("span",{class:"quiet",children:r("bdi",{children:d&&`　${d}`})})]}),r("label",{children:["证据，每行一份",r(Z,{rows:2,"data-part":"evidence",value:(s.evidence??[]).join(`
`),onValue:m=>u({evidence:Ke(m)})})]}),r("label",{children:["说明",r(Z,{rows:2,"data-part":"note",value:s.note??"",onValue:m=>u({note:m})})]})]})]})}function bt({fact:e,value:t,name:n,onValue:i}){if(e.type==="tri"||e.type==="enum"){let l=e.type==="tri"?gt:[...e.values.map(u=>[u,u]),["unknown","未查明"]],s=l.some(([u])=>u===t)?t:"unknown";return r("div",{class:"choices",role:"radiogroup","aria-label":e.question,children:l.map(([u,p])=>r("label",{class:s===u?"chosen":"",children:[r("input",{type:"radio",name:n,checked:s===u,onChange:()=>i(u)}),p]}))})}let a=Array.isArray(t)?t:[];if(e.type==="set")return r("div",{class:"choices",children:e.values.map(l=>r("label",{class:a.includes(l)?"chosen":"",children:[r("input",{type:"checkbox",checked:a.includes(l),onChange:s=>i(s.target.checked?[...a,l]:a.filter(u=>u!==l))}),l]}))});let o=e.type==="texts";return r(Z,{rows:2,"aria-label":e.question,value:o?a.join(`
`):t==="unknown"?"":t,onValue:l=>i(o?Ke(l):l||"unknown")})}var Ke=e=>e.split(`
`).map(t=>t.trim()).filter(Boolean);var ee={met:"符合",not_met:"不符合",undetermined:"待定"},vt={met:"●",not_met:"✕",undetermined:"◌"},yt={in_time:"按期",late:"逾期",undetermined:"待定"},xt={in_time:"met",late:"not_met",undetermined:"undetermined"};function Je({verdict:e}){let t=xt[e];return t?r("span",{class:`verdict ${t}`,children:[vt[t]," ",yt[e]]}):null}function Ge({refused:e,personal:t,title:n,onPlace:i}){let a=V(null);return j(()=>a.current.scrollIntoView({block:"nearest"}),[e]),r("div",{class:"refused",role:"alert",ref:a,children:[r("b",{children:n||(t?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),r("ul",{children:e.map(({what:o,remedy:l,place:s})=>r("li",{children:[r("bdi",{children:o}),l,i&&s?.length>0&&r("button",{type:"button",class:"link",onClick:()=>i(s),children:"去改"})]}))})]})}function Qe({runs:e,onFact:t}){return r("p",{class:"clause",children:e.map(({words:n,value:i,fact:a})=>i===null?n:a&&t?r("a",{class:`run ${i}`,href:`#${a}`,title:`${ee[i]}：去看这个问题`,onClick:o=>{o.preventDefault(),t(a)},children:[n,r("span",{class:"said",children:["（",ee[i],"）"]})]}):r("mark",{class:`run ${i}`,title:ee[i],children:[n,r("span",{class:"said",children:["（",ee[i],"）"]})]}))})}function Ye({period:e}){return r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:e.citation})," ",e.title," ",r(Je,{verdict:e.verdict})]}),r("p",{class:"clause small",children:["“",e.quote,"”"]}),r("p",{children:[r("b",{children:e.heading})," ",r("span",{class:"quiet",children:e.reason})]}),r("table",{children:[r("thead",{children:r("tr",{children:[r("th",{children:"读法"}),r("th",{children:"截止日"}),r("th",{children:"是否按期"})]})}),r("tbody",{children:e.readings.map(t=>r("tr",{children:[r("td",{children:t.words}),r("td",{class:"day",children:[t.due??"日期未知",t.provisional&&"（暂定）"]}),r("td",{children:r(Je,{verdict:t.verdict})})]}))})]}),e.provisional&&r("p",{class:"raised",children:e.provisional}),r("p",{class:"quiet",children:"读法由有权机关选择并写明理由，工具不代为选择。"})]})}var Xe=["先看谁启动、谁管理","哪些情形沾边","逐项回答","时间","对照结果"],fe={items:[],answers:{},dates:{}},he="rongcuo.selfcheck",wt={met:"按你现在的回答，各要件都对得上。",not_met:"按你现在的回答，有要件对不上：",undetermined:"现在还看不出来，因为："};function kt({ask:e,model:t}){let[n,i]=P(null),[a,o]=P(fe),[l,s]=P(!1),[u,p]=P(0),[d,m]=P([]),[g,c]=P(null),[f,k]=P(""),b=V(null),y=V(!1);if(j(()=>{e("start").then(({ok:w})=>i(w));let _=Et();_&&(o(_),s(!0))},[]),j(()=>Ze(l?a:null),[l,a]),j(()=>{y.current&&b.current?.focus()},[u]),!n)return r("p",{class:"quiet",children:"正在准备……"});let h=_=>{k(""),o({...a,..._})},C=_=>w=>h({answers:{...a.answers,[_]:w}});async function x(_){if(y.current=!0,_===2){let w=await e("questions",{items:a.items});if(w.refused)return c(w);m(w.ok.groups)}c(_===4?await e("result",a):null),p(_)}function N(){o(fe),s(!1),p(0),c(null),Ze(null),k("已清除。")}return r("div",{class:"selfcheck",children:[r("header",{class:"head",children:[r("h2",{children:"自查"}),r("span",{class:"quiet always",children:"只帮助整理，不作认定 · 数据不离开本机"})]}),r("nav",{class:"tools","aria-label":"步骤",children:r("ol",{class:"steps",children:Xe.map((_,w)=>r("li",{"aria-current":w===u?"step":void 0,children:_}))})}),r("div",{class:"narrow",children:[r("h3",{tabIndex:-1,ref:b,children:[u+1,"　",Xe[u]]}),u===0&&n.first.map(_=>r(me,{plain:!0,id:`first-${_.id}`,fact:_,answer:a.answers[_.id],onAnswer:C(_.id)},_.id)),u===1&&r("fieldset",{children:[r("legend",{children:"第四条写了九种情形，有一种就可以提出申请。哪些可能沾边？可以多选。"}),n.items.map(_=>r("label",{class:"claim wide",children:[r("input",{type:"checkbox",checked:a.items.includes(_.id),onChange:w=>h({items:w.target.checked?[...a.items,_.id]:a.items.filter(T=>T!==_.id)})}),r("span",{children:[r("b",{children:_.citation}),"　",_.title,r("span",{class:"clause small",children:_.text})]})]}))]}),u===2&&d.map(_=>r("section",{children:[r("h3",{children:_.title}),_.facts.map(w=>r(me,{plain:!0,id:`check-${w.id}`,fact:w,answer:a.answers[w.id],onAnswer:C(w.id)},w.id))]})),u===3&&r("fieldset",{children:[r("legend",{children:"不知道的留空，不要猜。"}),n.dates.map(_=>r(Fe,{label:_.question,fact:_.id,dates:a.dates,onDates:w=>h({dates:w})},_.id))]}),u===4&&g?.ok&&r(Ct,{result:g.ok,forms:t.get("forms")}),g?.refused&&r(Ge,{...g}),r("div",{class:"steer",children:[u>0&&r("button",{type:"button",onClick:()=>x(u-1),children:"上一步"}),u<4&&r("button",{type:"button",class:"main",onClick:()=>x(u+1),children:"下一步"}),u===4&&r("button",{type:"button",onClick:()=>print(),children:"打印"})]}),r("div",{class:"keep",children:[r("label",{class:"claim",children:[r("input",{type:"checkbox",checked:l,onChange:_=>s(_.target.checked)}),"在这个标签页里暂存，刷新后不用重填（关闭标签页即清除；公用电脑不要勾选）"]}),r("button",{type:"button",onClick:N,children:"清除本机记录"})," ",r("span",{role:"status",children:f})]})]}),r("footer",{class:"quiet",children:n.notices.map(_=>r("p",{children:_}))})]})}function Ct({result:e,forms:t}){return r("div",{"aria-live":"polite",children:[e.warnings.map(n=>r("p",{class:"raised",children:n})),r("p",{class:"quiet",children:"这不是结论。是否免责、减责，由学院党委研究审核（第五条第（三）项）。未查明不等于否，也不等于是。"}),r("h3",{children:"什么时候之前"}),r(St,{period:e.period}),r("h3",{children:"可能涉及哪些条文，还缺什么"}),e.compared.map(n=>r(qt,{compared:n})),r("h3",{children:"接下来"}),r("p",{children:["书面向学院党委提出申请（第五条第（一）项），写明认为符合哪一项、请求免责还是减责。",t?r("a",{href:t,children:"表单：容错申请书"}):"所用表单：容错申请书。"]})]})}function St({period:e}){return r("div",{class:"until",children:[r("p",{children:r("b",{class:"big",children:e.heading})}),r("p",{children:e.reason}),r("details",{children:[r("summary",{children:"各种读法"}),r(Ye,{period:e})]})]})}function qt({compared:e}){return r("article",{class:"sheet",children:[r("h3",{children:[r("span",{class:"cited",children:e.citation})," ",e.title]}),r(Qe,{runs:e.runs}),r("p",{children:[r("b",{children:wt[e.value]}),e.value==="not_met"&&e.against.map(t=>r("q",{children:t}))]}),e.missing.length>0&&r("ul",{children:e.missing.map(({question:t,evidence:n})=>r("li",{children:["还没有查明：",t,n.length>0&&r("span",{class:"quiet",children:["　可以找：",n.join("、")]})]}))}),e.readings.length>0&&r("ul",{children:e.readings.map(t=>r("li",{children:["条文有不同读法，由有权机关决定：",t]}))}),e.gather.length>0&&r("p",{class:"quiet",children:["你已回答的，请备好材料：",e.gather.join("、"),"。"]})]})}function Et(){try{let e=JSON.parse(sessionStorage.getItem(he));return e&&Array.isArray(e.items)?{...fe,...e}:null}catch{return null}}function Ze(e){try{e?sessionStorage.setItem(he,JSON.stringify(e)):sessionStorage.removeItem(he)}catch{}}var on=Be("selfcheck",kt);export{on as default};
