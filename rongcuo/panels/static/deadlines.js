var b,he,Ve,P,X,B,ge,W,be,ee,Z,Be,U=Symbol.for("pv"),K={},J=[],Ke=/^m(i|n|o|s|text|space)$/,te=Array.isArray,ve=J.slice,M=Object.assign;function H(t){t&&t.parentNode&&t.remove()}function I(t,e,n,i,r){var o={type:t,props:e,key:n,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:U,__v:r||++he,__i:-1,__u:0};return!r&&b.vnode&&b.vnode(o),o}function T(t){return t.children}function O(t,e){this.props=t,this.context=e,this.__g=0}function z(t,e){if(e==null)return t.__&&z(t.__,t.__i+1);for(var n;e<t.__k.length;e++)if((n=t.__k[e])&&n.__e)return n.__e;return typeof t.type!="function"||t.props.__P?null:z(t)}function Je(t){var e,n=t.__v,i=n.__e,r=[],o=[],l=t.__P;l&&((e=M({constructor:U},n)).__v=n.__v+1,b.vnode&&b.vnode(e),ne(l,e,n,t.__n,l.namespaceURI,32&n.__u?[i]:null,r,i||z(n),32&n.__u,o),e.__v=n.__v,e.__.__k[e.__i]=e,Se(r,e,o),n.__=n.__e=null,e.__e!=i&&ye(e))}function ye(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(e){return e&&(t.__e=e.__e)}),ye(t)}function me(t){(8&t.__g||(t.__g|=8,P.push(t),B++))&&X==b.debounceRendering||((X=b.debounceRendering)||queueMicrotask)(xe)}function xe(){try{for(var t,e=1;P.length;)P.length>e&&P.sort(ge),t=P.shift(),e=P.length,8&t.__g&&Je(t)}finally{(B=P.length)&&(X||queueMicrotask)(xe)}}function we(t,e,n,i,r,o,l,s,p,u,c){var v,h,a,m,y,_,g=i.__k||J,f=e.length;for(p=Ye(n,e,g,p,f),v=0;v<f;v++)(a=n.__k[v])!=null&&(h=~a.__i&&g[a.__i]||K,a.__i=v,_=ne(t,a,h,r,o,l,s,p,u,c),m=a.__e,(h.ref!=a.ref||8&h.__u)&&(h.ref&&oe(h.ref,null,a,h),a.ref&&c.push(a.ref,a.__c||m,a)),y=y||m,4&a.__u?(p=ke(a,p,t,!h.__v),h.__e&&(h.__e=null)):typeof a.type=="function"&&_!==void 0?p=_:m&&(p=m.nextSibling),a.__u&=-21);return n.__e=y,p}function Ye(t,e,n,i,r){var o,l,s,p,u,c,v,h,a,m=n.length,y=m,_=0,g=0,f=t.__k=Array(r);for(o=0;o<r;o++)(l=e[o])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=f[o]=I(null,l):te(l)?l=f[o]=I(T,{children:l}):l.constructor===U&&l.__b?l=f[o]=I(l.type,l.props,l.key,l.ref,l.__v):f[o]=l,p=o+_,l.__=t,l.__b=t.__b+1,s=null,~(u=l.__i=Ge(l,n,p,y))&&(y--,(s=n[u])&&(s.__u|=2)),s&&s.__v?(l.__u|=16,u==p-1?_--:u==p+1?_++:u!=p&&(u>p?_--:_++,g=1)):(~u||(r>m?_--:r<m&&_++),typeof l.type!="function"&&(l.__u|=4))):f[o]=null;if(g){for(c=[],v=[],o=0;o<r;o++)if((l=f[o])&&16&l.__u){for(_=0,h=c.length;_<h;)c[a=_+h>>1]<l.__i?_=a+1:h=a;c[_]=l.__i,v[o]=_+1}for(_=c.length;o--;)v[o]&&(v[o]==_?_--:f[o].__u|=4)}if(y)for(o=0;o<m;o++)!(s=n[o])||2&s.__u||(s.__e==i&&(i=z(s)),ie(s,s));return i}function ke(t,e,n,i){var r,o,l,s;if(typeof t.type=="function"){if(t.props.__P)return e;if(r=t.__k)for(o=0;o<r.length;o++)r[o]&&(r[o].__=t,e=ke(r[o],e,n,!1));return e}for(e&&!e.parentNode&&(e=z(t))&&!e.parentNode&&(e=null),l=t.__e,s=e;s&&s.nodeType==8;)s=s.nextSibling;for(l!=s&&(!i&&n.moveBefore&&l.parentNode?n.moveBefore(l,e):n.insertBefore(l,e||null)),e=l;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function Ge(t,e,n,i){var r,o=t.key,l=t.type,s=e[n],p=s&&!(2&s.__u);if(s===null&&o==null||p&&o==s.key&&l==s.type)return n;if(i>(p?1:0)){for(r=n-1;r>=0;r--)if((s=e[r])&&!(2&s.__u)&&o==s.key&&l==s.type)return r;for(r=n+1;r<e.length;r++)if((s=e[r])&&!(2&s.__u)&&o==s.key&&l==s.type)return r}return-1}function fe(t,e,n){n==null&&(n=""),e[0]=="-"?t.setProperty(e,n):t[e]=n}function F(t,e,n,i,r){var o,l;if(e=="style")if(typeof n=="string")t.style.cssText=n;else{if(typeof i=="string"&&(t.style.cssText=i=""),i)for(e in i)n&&e in n||fe(t.style,e);if(n)for(e in n)i&&n[e]==i[e]||fe(t.style,e,n[e])}else if(e[0]=="o"&&e[1]=="n")typeof n!="function"&&(n=null),typeof i!="function"&&(i=null),(t.__e||(t.__e={}))[e]=n,n&&i||(l=Z[e]||(Z[e]=Qe(e)),(t.__a||(t.__a={}))[e]=ee,o=e!=(e=e.replace(be,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),n?t.addEventListener(e,l,o):t.removeEventListener(e,l,o));else{if(r=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in t)try{return void(t[e]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&e[4]!="-"?t.removeAttribute(e):t.setAttribute(e,e=="popover"&&n==1?"":n)}}function Qe(t){return function(e){var n=this.__e;if(n){if(n=n[t],e[W]==null)e[W]=ee++;else if(e[W]<this.__a[t])return;return n(b.event?b.event(e):e)}}}function ne(t,e,n,i,r,o,l,s,p,u){var c,v,h,a,m,y,_,g,f,w,x,Q,pe,R,L,ue,E,A,q=e.type;if(e.constructor!==U)return null;128&n.__u&&(p=32&n.__u,c=n.__c.__z)&&(e.__u|=p,v=o=[],c.nodeType==8?s=V(c,o):o.push(c),s=o[0]||s),(c=b.__b)&&c(e);e:if(typeof q=="function"){h=l.length;try{if(g=e.props,f=(c=q.prototype)&&c.render,w=(c=q.contextType)&&i[c.__c],x=c?w?w.props.value:c.__:i,(a=n.__c)?(e.__c=a,2&a.__g&&(a.__g|=1)):(f?e.__c=a=new q(g,x):(e.__c=a=new O(g,x),a.constructor=q,a.render=Ze),w&&w.sub(a),a.state||(a.state={}),a.__n=i,a.__g|=8,a.__h=[],a.__k=[]),f&&(a.__s||(a.__s=a.state),q.getDerivedStateFromProps&&(a.__s==a.state&&(a.__s=M({},a.__s)),M(a.__s,q.getDerivedStateFromProps(g,a.__s)))),m=a.props,y=a.state,a.__v=e,n.__c){if(g!==m&&f&&!q.getDerivedStateFromProps&&a.componentWillReceiveProps&&a.componentWillReceiveProps(g,x),e.__v==n.__v&&!(8&a.__g)||!(4&a.__g)&&a.shouldComponentUpdate&&a.shouldComponentUpdate(g,a.__s,x)===!1){e.__v!=n.__v&&(a.props=g,a.state=a.__s,a.__g&=-9),e.__e=n.__e,e.__k=n.__k,e.__k.some(function(S){S&&(S.__=e)}),J.push.apply(a.__h,a.__k),a.__k=[],a.__h.length&&l.push(a),s=z(n);break e}a.componentWillUpdate&&a.componentWillUpdate(g,a.__s,x),f&&a.componentDidUpdate&&a.__h.push(function(){a.componentDidUpdate(m,y,_)})}else f&&!q.getDerivedStateFromProps&&a.componentWillMount&&a.componentWillMount(),f&&a.componentDidMount&&a.__h.push(a.componentDidMount);a.context=x,a.props=g,a.__P=t,a.__g&=-5,Q=b.__r,pe=f?25:0;do a.__g&=-9,Q&&Q(e),c=a.render(a.props,a.state=a.__s,a.context);while(8&a.__g&&++pe<25);f&&(J.push.apply(a.__h,a.__k),a.__k=[]),a.state=a.__s,a.getChildContext&&(i=M({},i,a.getChildContext())),f&&n.__c&&a.getSnapshotBeforeUpdate&&(_=a.getSnapshotBeforeUpdate(m,y)),R=c&&c.type===T&&c.key==null?c.props.children:c,g.__P&&(c=s,r=(t=g.__P).namespaceURI,p=o=null,n.props&&n.props.__P!=t&&(n.__k.some(function(S){S&&ie(S,S)}),n.__k=null),s=n.__k?z(n,0):null),s=we(t,te(R)?R:[R],e,n,i,r,o,l,s,p,u),g.__P&&(e.__e=null,s=c),e.__u&=-161,v&&v.some(H),a.__h.length&&l.push(a),1&a.__g&&(a.__g&=-4)}catch(S){if(l.length=h,e.__v=null,p||o)if(S&&S.then){if(e.__u|=128|p,o){for(~(E=o.indexOf(s||void 0))||(E=o.length);(A=o[E-1])&&A.nodeType==8;)E--;for(;E<o.length;E++)if(A=o[E])if(o[E]=null,L){if(A==ue)break}else{if(A.nodeType!=8)break;A.data.startsWith("$s")&&(ue=V(L=A))}}if(!L){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;L=s}(c=V(L=e.__c.__z||(e.__c.__z=L)))?(e.__e=L,s=c):e.__e=s,s=s&&s.nextSibling}else o&&o.some(H);else e.__e=n.__e;e.__k||(e.__k=n.__k||[]),S&&S.then||Ce(e),b.__e(S,e,n)}}else s=e.__e=Xe(n.__e,e,n,i,r,o,l,p,u,t);return(c=b.diffed)&&c(e),s}function V(t,e){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var n=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))n++;else if(t.data.startsWith("/$s")&&!--n)return t}e&&e.push(t)}}function Ce(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(Ce))}function Se(t,e,n){for(var i=0;i<n.length;)oe(n[i++],n[i++],n[i++]);b.__c&&b.__c(e,t),t.some(function(r){try{t=r.__h,r.__h=[],t.some(function(o){o.call(r)})}catch(o){b.__e(o,r.__v)}})}function Xe(t,e,n,i,r,o,l,s,p,u){var c,v,h,a,m,y,_,g,f=n.props||K,w=e.props,x=e.type;if(x=="svg"?r="http://www.w3.org/2000/svg":x=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),o){for(c=0;c<o.length;c++)if((m=o[c])&&(x?m.localName==x:m.nodeType==3)){t=m,o[c]=null;break}}if(!t){if(g=u.ownerDocument||document,!x)return g.createTextNode(w);t=g.createElementNS(r,x,w.is?w:u),s&&(b.__m&&b.__m(e,o),s=!1),o=null}if(x){if(u=x=="template"&&t.content||t,o=x=="textarea"&&w.defaultValue!=null?null:o&&ve.call(u.childNodes),!s&&o)for(f={},c=0;c<t.attributes.length;c++)f[(m=t.attributes[c]).name]=m.value;for(c in f)m=f[c],c=="dangerouslySetInnerHTML"?h=m:c=="children"||c in w||c=="value"&&"defaultValue"in w||c=="checked"&&"defaultChecked"in w||F(t,c,null,m,r);for(c in w)m=w[c],c=="children"?a=m:c=="dangerouslySetInnerHTML"?v=m:c=="value"?y=m:c=="checked"?_=m:s&&typeof m!="function"||f[c]===m||F(t,c,m,f[c],r);v?(s||h&&(v.__html==h.__html||v.__html==t.innerHTML)||(t.innerHTML=v.__html),e.__k=[]):(h&&(t.textContent=""),(x=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Ke.test(x))&&(r="http://www.w3.org/1999/xhtml"),we(u,te(a)?a:[a],e,n,i,r,o,l,o?o[0]:n.__k&&z(n,0),s,p),o&&o.some(H)),s&&x!="textarea"||(c="value",x=="progress"&&y==null?t.removeAttribute(c):y==null||y===t[c]&&(x!="progress"||y)||F(t,c,y,f[c],r),c="checked",_!=null&&_!=t[c]&&F(t,c,_,f[c],r))}else f===w||s&&t.data==w||(t.data=w);return t}function oe(t,e,n,i){try{typeof t=="function"?e?e.__x=t(e)||1:i&&(i=i.__c||i.__e)&&(e=i.__x)&&(i.__x=null,typeof e=="function"?e():t(null)):t.current=e}catch(r){b.__e(r,n)}}function ie(t,e,n){var i,r,o,l;if(b.unmount&&b.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||oe(i,null,e,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(s){b.__e(s,e)}i.__P=i.__n=null}if(i=t.__k)for(l=0;l<i.length;l++)i[l]&&ie(i[l],e,typeof t.type!="function"||n&&!t.props.__P);!n&&(i=t.__c)&&(i=i.__z)&&(r=V(i,o=[]))&&(i==t.__e&&o.some(H),H(r),H(i)),n||H(t.__e),t.__e=t.__c=t.__=null}function Ze(t,e,n){return this.constructor(t,n)}function re(t,e){var n,i,r,o;b.__&&b.__(t,e),e.nodeType==9&&(e=e.documentElement),i=(n=t&&32&t.__u)?null:e.__k,e.__k=I(T,{children:[t]}),r=[],o=[],ne(e,e.__k,i||K,K,e.namespaceURI,i?null:e.firstChild?ve.call(e.childNodes):null,r,i?i.__e:e.firstChild,n,o),Se(r,e.__k,o),e.__k.props.children=null}b={__e:function(t,e,n,i){for(var r,o,l;e=e.__;)if((r=e.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(o=r.constructor)&&o.getDerivedStateFromError)&&r.setState(o.getDerivedStateFromError(t)),r.componentDidCatch&&(r.componentDidCatch(t,i||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(s){t=s}}throw B=0,t}},he=0,Ve=function(t){return t!=null&&t.constructor===U},O.prototype.setState=function(t,e){var n=this.__s;n&&n!=this.state||(n=this.__s=M({},this.state)),typeof t=="function"&&(t=t(M({},n),this.props)),t&&(M(n,t),this.__v&&(e&&this.__k.push(e),me(this)))},O.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),me(this))},O.prototype.render=T,P=[],B=0,ge=function(t,e){return t.__v.__b-e.__v.__b},W=Symbol(),be=/(PointerCapture)$|Capture$/i,ee=0,Z={},Be=0;var N,C,ae,qe,se=Object.is,Y=0,Me=[],le=[],k=b,Ee=k.__b,Pe=k.__r,ze=k.diffed,Te=k.__c,De=k.unmount,Le=k.__;function ce(t,e){k.__h&&k.__h(C,t,Y||e),Y=0;var n=C.__H||(C.__H={__:[],__h:[]});return t>=n.__.length&&n.__.push({}),n.__[t]}function D(t){return Y=1,et(Ue,t)}function et(t,e,n){var i=ce(N++,2);if(i.t=t,!i.__c&&(i.__=[n?n(e):Ue(void 0,e),function(o){var l=(i.__N||i.__)[0],s=i.t(l,o);se(l,s)||(i.__N=[s,i.__[1]],i.__c.setState({}))}],i.__c=C,!C.__f)){C.__f=!0;var r=C.shouldComponentUpdate;C.shouldComponentUpdate=function(o,l,s){var p=this.__H;if(!p)return!0;var u=!1,c=this.props!=o;if(p.__.some(function(h){h.__N&&(u=!0,se(h.__[0],h.__N[0])||(c=!0))}),r){var v=r.call(this,o,l,s);return u?v||c:v}return!u||c}}return i.__}function j(t,e){var n=ce(N++,3);!k.__s&&je(n.__H,e)&&(n.__P=!0,n.__=t,n.u=e,C.__H.__h.push(n))}function G(t){return Y=5,tt(function(){return{current:t}},[])}function tt(t,e){var n=ce(N++,7);return je(n.__H,e)&&(n.__=t(),n.__H=e),n.__}function nt(){var t;do{for(;t=le.shift();)try{$(t)}catch(n){k.__e(n,{__:(t=t.__P)&&t.__v})}for(;t=Me.shift();){var e=t.__H;if(t.__P&&e)try{e.__h.some($),e.__h.some(de),e.__h=[]}catch(n){e.__h=[],k.__e(n,t.__v)}}}while(le.length)}k.__b=function(t){C=null,Ee&&Ee(t)},k.__=function(t,e){t&&e.__k&&e.__k.__m&&(t.__m=e.__k.__m),Le&&Le(t,e)},k.__r=function(t){Pe&&Pe(t),N=0;var e=(C=t.__c).__H;e&&(ae==C?C.__h=[]:(e.__h.some($),e.__h.some(de),N=0),e.__h=[],e.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),ae=C},k.diffed=function(t){ze&&ze(t);var e=t.__c;e&&e.__H&&(e.__H.__h.length&&He(Me.push(e)),e.__H.__.some(function(n){n.u&&(n.__H=n.u)})),ae=C=null},k.__c=function(t,e){e.some(function(n){try{n.__h.some($),n.__h=n.__h.filter(function(i){return!i.__||de(i)})}catch(i){n.__h=[function(){throw i}]}}),Te&&Te(t,e)},k.unmount=function(t){De&&De(t);var e,n,i=t.__c;i&&i.__H&&(i.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=t.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,He(le.push(r))}else $(r)}catch(o){e=o}}),i.__H=void 0,e&&k.__e(e,i.__v))};var Ae=typeof requestAnimationFrame=="function";function ot(t){var e,n=function(){clearTimeout(i),Ae&&cancelAnimationFrame(e),setTimeout(t)},i=setTimeout(n,35);Ae&&(e=requestAnimationFrame(n))}function He(t){t!=1&&qe==k.requestAnimationFrame||((qe=k.requestAnimationFrame)||ot)(nt)}function $(t){var e=C,n=t.__c;typeof n=="function"&&(t.__c=void 0,n()),C=e}function de(t){var e=C;t.__c=t.__(),C=e}function je(t,e){return!t||t.length!=e.length||e.some(function(n,i){return!se(n,t[i])})}function Ue(t,e){return typeof e=="function"?e(t):e}var it=Symbol.for("pv"),rt=0;function d(t,e,n,i,r,o){e||(e={});var l,s,p=e;if("ref"in p&&typeof t!="function")for(s in p={},e)s=="ref"?l=e[s]:p[s]=e[s];var u={type:t,props:p,key:n,ref:l,__k:null,__:null,__b:0,__e:null,__c:null,constructor:it,__v:--rt,__i:-1,__u:0};return(r||o)&&(u.__source=r,u.__self=o),b.vnode&&b.vnode(u),u}function $e({label:t,fact:e,dates:n,onDates:i,id:r}){let o=n[e]??"",[l,s]=D(o);j(()=>s(o),[o]);let p=u=>{if(u===o)return;let{[e]:c,...v}=n;i(u?{...v,[e]:u}:v)};return d("label",{class:"date",children:[t,d("input",{type:"date",id:r,value:l,onBlur:u=>p(u.target.value),onInput:u=>{s(u.target.value),(u.target.value===""||u.target.value>="1000")&&p(u.target.value)}})]})}function Ne(t,e){let n=0,i=new Map;return t.on("msg:custom",r=>{let o=i.get(r.number);i.delete(r.number),o?.(r.answer)}),(r,o={})=>new Promise(l=>{i.set(++n,l),t.send({number:n,question:{panel:e,do:r,...o}})})}function Re(t){let e=[],n=o=>{e=[];for(let l=o.target;l&&l!==t;l=l.parentNode)e.push(l)},i=()=>setTimeout(()=>{t.activeElement||(e=[])}),r=new MutationObserver(o=>{if(t.activeElement||!e.length)return;let s=o.some(({removedNodes:p})=>[...p].some(u=>u.contains(e[0])))&&e.find(p=>p.isConnected);s&&(s.tabIndex<0&&(s.tabIndex=-1),s.focus({preventScroll:!0}))});return t.addEventListener("focusin",n),t.addEventListener("focusout",i),r.observe(t,{childList:!0,subtree:!0}),()=>{t.removeEventListener("focusin",n),t.removeEventListener("focusout",i),r.disconnect()}}var Fe=`:host {
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
`;function We(t,e){return{render({model:n,el:i}){let r=i.shadowRoot??i.attachShadow({mode:"open"}),o=new CSSStyleSheet;o.replaceSync(Fe),r.adoptedStyleSheets=[o];let l=st(p=>i.dataset.scheme=p?"dark":"light"),s=Re(r);return re(d(e,{ask:Ne(n,t),model:n}),r),()=>{l(),s(),re(null,r)}}}}function st(t){let e=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let r=document.body.dataset.mdColorScheme,o=document.body.dataset.jpThemeLight;t(r?r==="slate":o?o==="false":e.matches)},i=new MutationObserver(n);return i.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),e.addEventListener("change",n),n(),()=>{i.disconnect(),e.removeEventListener("change",n)}}var lt={met:"●",not_met:"✕",undetermined:"◌"},dt={in_time:"按期",late:"逾期",undetermined:"待定"},ct={in_time:"met",late:"not_met",undetermined:"undetermined"};function _e({verdict:t}){let e=ct[t];return e?d("span",{class:`verdict ${e}`,children:[lt[e]," ",dt[t]]}):null}function Ie({refused:t,personal:e,title:n,onPlace:i}){let r=G(null);return j(()=>r.current.scrollIntoView({block:"nearest"}),[t]),d("div",{class:"refused",role:"alert",ref:r,children:[d("b",{children:n||(e?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),d("ul",{children:t.map(({what:o,remedy:l,place:s})=>d("li",{children:[d("bdi",{children:o}),l,i&&s?.length>0&&d("button",{type:"button",class:"link",onClick:()=>i(s),children:"去改"})]}))})]})}var Oe={work:"",weekend:"",holiday:"休",makeup:"班"},_t="一二三四五六日";function pt({ask:t,model:e}){let[n,i]=D(null),[r,o]=D(null),[l,s]=D({}),[p,u]=D(null),[c,v]=D(null),h=G(0);if(j(()=>{t("start").then(({ok:_})=>{i(_.limits),s(e.get("dates")??{}),o(_.limits.find(g=>g.id===e.get("limit"))??_.limits[0])})},[]),j(()=>{if(!r)return;let _=++h.current;t("count",{limit:r.id,dates:l}).then(g=>_===h.current&&u(g))},[r,l]),!n||!r)return d("p",{class:"quiet",children:"正在准备……"});let a=p?.ok,m=a?.period.readings.filter(_=>a.days[_.id])??[],y=m.find(_=>_.id===c)??m[0];return d("div",{class:"deadlines",children:[d("header",{class:"head",children:[d("h2",{children:"期限计算"}),d("span",{class:"quiet always",children:"只作计算，不作认定 · 数据不离开本机"})]}),d("div",{class:"tools choices",role:"radiogroup","aria-label":"哪一种期限",children:n.map(_=>d("label",{class:_.id===r.id?"chosen":"",children:[d("input",{type:"radio",name:"limit",checked:_.id===r.id,onChange:()=>{u(null),o(_)}}),_.title]}))}),d("div",{class:"columns",children:[d("section",{children:[d("article",{class:"sheet",children:[d("h3",{children:[d("span",{class:"cited",children:r.citation})," ",r.title]}),d("p",{class:"clause small",children:["“",r.quote,"”"]}),[["从哪一天起算",r.starts],["哪一天交到",r.ends]].map(([_,g])=>g.length>0&&d("fieldset",{children:[d("legend",{children:[_,d("span",{class:"quiet",children:"　不知道的留空"})]}),g.map(({fact:f,label:w})=>d($e,{label:w,fact:f,dates:l,onDates:s},f))]}))]}),p?.refused&&d(Ie,{...p}),a&&d("article",{class:"sheet",children:[d("div",{role:"status",children:[d("h3",{children:[a.period.heading," ",d(_e,{verdict:a.period.verdict})]}),d("p",{children:a.period.reason})]}),a.period.provisional&&d("p",{class:"raised",children:a.period.provisional}),d("table",{children:[d("thead",{children:d("tr",{children:[d("th",{children:"画在日历上的读法"}),d("th",{children:"截止日"}),d("th",{children:"是否按期"})]})}),d("tbody",{children:a.period.readings.map(_=>d("tr",{children:[d("td",{children:a.days[_.id]?d("label",{class:"claim",children:[d("input",{type:"radio",name:"reading",checked:y?.id===_.id,onChange:()=>v(_.id)}),_.words]}):_.words}),d("td",{class:"day",children:[_.due??"日期未知",_.provisional&&"（暂定）"]}),d("td",{children:d(_e,{verdict:_.verdict})})]}))})]}),d("p",{class:"quiet",children:"读法由有权机关选择并写明理由，工具不代为选择。"}),d("details",{children:[d("summary",{children:"条文没有写清的地方"}),d("ul",{children:r.flags.map(_=>d("li",{children:_}))})]})]})]}),d("section",{"aria-label":"日历",children:y?d(T,{children:[d("h2",{children:y.words}),d("p",{class:"quiet",children:"数字标“第几日”的计入；“休”是法定节假日，“班”是调休上班，周末不标。"}),d("div",{class:"months",children:a.months.map(_=>d(ut,{month:_,days:a.days[y.id],due:y.due},_.title))})]}):d("p",{class:"quiet",children:"填写起算的日期后，这里逐日画出计入的日子。"})})]})]})}function ut({month:t,days:e,due:n}){let i=Object.fromEntries(e.map(l=>[l.on,l])),r=[...Array(t.before).fill(null),...t.days];for(;r.length%7;)r.push(null);let o=Array.from({length:r.length/7},(l,s)=>r.slice(s*7,s*7+7));return d("table",{class:"month",children:[d("caption",{children:t.title}),d("thead",{children:d("tr",{children:[..._t].map(l=>d("th",{scope:"col",abbr:`星期${l}`,children:l}))})}),d("tbody",{children:o.map(l=>d("tr",{children:l.map(s=>{if(!s)return d("td",{});let p=i[s.on],u=s.on===n;return d("td",{class:`${s.kind} ${p?.number?"counted":""} ${u?"due":""}`,title:p?.reason??s.reason,children:[d("span",{class:"number",children:[Number(s.on.slice(8)),Oe[s.kind]&&d("i",{children:Oe[s.kind]})]}),d("span",{class:"note",children:p?.number?`第${p.number}日`:p===e[0]&&p?"起算":""}),u&&d("span",{class:"note",children:"截止"})]})})}))})]})}var Nt=We("deadlines",pt);export{Nt as default};
