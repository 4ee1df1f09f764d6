var v,fe,Oe,z,Q,K,he,O,ge,Z,X,Ve,j=Symbol.for("pv"),J={},Y=[],Ie=/^m(i|n|o|s|text|space)$/,ee=Array.isArray,ve=Y.slice,D=Object.assign;function M(t){t&&t.parentNode&&t.remove()}function V(t,e,n,o,r){var i={type:t,props:e,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:j,__v:r||++fe,__i:-1,__u:0};return!r&&v.vnode&&v.vnode(i),i}function T(t){return t.children}function I(t,e){this.props=t,this.context=e,this.__g=0}function E(t,e){if(e==null)return t.__&&E(t.__,t.__i+1);for(var n;e<t.__k.length;e++)if((n=t.__k[e])&&n.__e)return n.__e;return typeof t.type!="function"||t.props.__P?null:E(t)}function Be(t){var e,n=t.__v,o=n.__e,r=[],i=[],l=t.__P;l&&((e=D({constructor:j},n)).__v=n.__v+1,v.vnode&&v.vnode(e),te(l,e,n,t.__n,l.namespaceURI,32&n.__u?[o]:null,r,o||E(n),32&n.__u,i),e.__v=n.__v,e.__.__k[e.__i]=e,Se(r,e,i),n.__=n.__e=null,e.__e!=o&&be(e))}function be(t){if((t=t.__)&&t.__c&&!t.props.__P)return t.__e=null,t.__k.some(function(e){return e&&(t.__e=e.__e)}),be(t)}function ue(t){(8&t.__g||(t.__g|=8,z.push(t),K++))&&Q==v.debounceRendering||((Q=v.debounceRendering)||queueMicrotask)(ye)}function ye(){try{for(var t,e=1;z.length;)z.length>e&&z.sort(he),t=z.shift(),e=z.length,8&t.__g&&Be(t)}finally{(K=z.length)&&(Q||queueMicrotask)(ye)}}function xe(t,e,n,o,r,i,l,s,p,f,d){var b,h,a,u,x,_,g=o.__k||Y,m=e.length;for(p=Ke(n,e,g,p,m),b=0;b<m;b++)(a=n.__k[b])!=null&&(h=~a.__i&&g[a.__i]||J,a.__i=b,_=te(t,a,h,r,i,l,s,p,f,d),u=a.__e,(h.ref!=a.ref||8&h.__u)&&(h.ref&&ne(h.ref,null,a,h),a.ref&&d.push(a.ref,a.__c||u,a)),x=x||u,4&a.__u?(p=we(a,p,t,!h.__v),h.__e&&(h.__e=null)):typeof a.type=="function"&&_!==void 0?p=_:u&&(p=u.nextSibling),a.__u&=-21);return n.__e=x,p}function Ke(t,e,n,o,r){var i,l,s,p,f,d,b,h,a,u=n.length,x=u,_=0,g=0,m=t.__k=Array(r);for(i=0;i<r;i++)(l=e[i])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=m[i]=V(null,l):ee(l)?l=m[i]=V(T,{children:l}):l.constructor===j&&l.__b?l=m[i]=V(l.type,l.props,l.key,l.ref,l.__v):m[i]=l,p=i+_,l.__=t,l.__b=t.__b+1,s=null,~(f=l.__i=Je(l,n,p,x))&&(x--,(s=n[f])&&(s.__u|=2)),s&&s.__v?(l.__u|=16,f==p-1?_--:f==p+1?_++:f!=p&&(f>p?_--:_++,g=1)):(~f||(r>u?_--:r<u&&_++),typeof l.type!="function"&&(l.__u|=4))):m[i]=null;if(g){for(d=[],b=[],i=0;i<r;i++)if((l=m[i])&&16&l.__u){for(_=0,h=d.length;_<h;)d[a=_+h>>1]<l.__i?_=a+1:h=a;d[_]=l.__i,b[i]=_+1}for(_=d.length;i--;)b[i]&&(b[i]==_?_--:m[i].__u|=4)}if(x)for(i=0;i<u;i++)!(s=n[i])||2&s.__u||(s.__e==o&&(o=E(s)),oe(s,s));return o}function we(t,e,n,o){var r,i,l,s;if(typeof t.type=="function"){if(t.props.__P)return e;if(r=t.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=t,e=we(r[i],e,n,!1));return e}for(e&&!e.parentNode&&(e=E(t))&&!e.parentNode&&(e=null),l=t.__e,s=e;s&&s.nodeType==8;)s=s.nextSibling;for(l!=s&&(!o&&n.moveBefore&&l.parentNode?n.moveBefore(l,e):n.insertBefore(l,e||null)),e=l;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function Je(t,e,n,o){var r,i=t.key,l=t.type,s=e[n],p=s&&!(2&s.__u);if(s===null&&i==null||p&&i==s.key&&l==s.type)return n;if(o>(p?1:0)){for(r=n-1;r>=0;r--)if((s=e[r])&&!(2&s.__u)&&i==s.key&&l==s.type)return r;for(r=n+1;r<e.length;r++)if((s=e[r])&&!(2&s.__u)&&i==s.key&&l==s.type)return r}return-1}function me(t,e,n){n==null&&(n=""),e[0]=="-"?t.setProperty(e,n):t[e]=n}function W(t,e,n,o,r){var i,l;if(e=="style")if(typeof n=="string")t.style.cssText=n;else{if(typeof o=="string"&&(t.style.cssText=o=""),o)for(e in o)n&&e in n||me(t.style,e);if(n)for(e in n)o&&n[e]==o[e]||me(t.style,e,n[e])}else if(e[0]=="o"&&e[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(t.__e||(t.__e={}))[e]=n,n&&o||(l=X[e]||(X[e]=Ye(e)),(t.__a||(t.__a={}))[e]=Z,i=e!=(e=e.replace(ge,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),n?t.addEventListener(e,l,i):t.removeEventListener(e,l,i));else{if(r=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in t)try{return void(t[e]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&e[4]!="-"?t.removeAttribute(e):t.setAttribute(e,e=="popover"&&n==1?"":n)}}function Ye(t){return function(e){var n=this.__e;if(n){if(n=n[t],e[O]==null)e[O]=Z++;else if(e[O]<this.__a[t])return;return n(v.event?v.event(e):e)}}}function te(t,e,n,o,r,i,l,s,p,f){var d,b,h,a,u,x,_,g,m,w,y,R,$,F,A,pe,P,H,q=e.type;if(e.constructor!==j)return null;128&n.__u&&(p=32&n.__u,d=n.__c.__z)&&(e.__u|=p,b=i=[],d.nodeType==8?s=B(d,i):i.push(d),s=i[0]||s),(d=v.__b)&&d(e);e:if(typeof q=="function"){h=l.length;try{if(g=e.props,m=(d=q.prototype)&&d.render,w=(d=q.contextType)&&o[d.__c],y=d?w?w.props.value:d.__:o,(a=n.__c)?(e.__c=a,2&a.__g&&(a.__g|=1)):(m?e.__c=a=new q(g,y):(e.__c=a=new I(g,y),a.constructor=q,a.render=Qe),w&&w.sub(a),a.state||(a.state={}),a.__n=o,a.__g|=8,a.__h=[],a.__k=[]),m&&(a.__s||(a.__s=a.state),q.getDerivedStateFromProps&&(a.__s==a.state&&(a.__s=D({},a.__s)),D(a.__s,q.getDerivedStateFromProps(g,a.__s)))),u=a.props,x=a.state,a.__v=e,n.__c){if(g!==u&&m&&!q.getDerivedStateFromProps&&a.componentWillReceiveProps&&a.componentWillReceiveProps(g,y),e.__v==n.__v&&!(8&a.__g)||!(4&a.__g)&&a.shouldComponentUpdate&&a.shouldComponentUpdate(g,a.__s,y)===!1){e.__v!=n.__v&&(a.props=g,a.state=a.__s,a.__g&=-9),e.__e=n.__e,e.__k=n.__k,e.__k.some(function(C){C&&(C.__=e)}),Y.push.apply(a.__h,a.__k),a.__k=[],a.__h.length&&l.push(a),s=E(n);break e}a.componentWillUpdate&&a.componentWillUpdate(g,a.__s,y),m&&a.componentDidUpdate&&a.__h.push(function(){a.componentDidUpdate(u,x,_)})}else m&&!q.getDerivedStateFromProps&&a.componentWillMount&&a.componentWillMount(),m&&a.componentDidMount&&a.__h.push(a.componentDidMount);a.context=y,a.props=g,a.__P=t,a.__g&=-5,R=v.__r,$=m?25:0;do a.__g&=-9,R&&R(e),d=a.render(a.props,a.state=a.__s,a.context);while(8&a.__g&&++$<25);m&&(Y.push.apply(a.__h,a.__k),a.__k=[]),a.state=a.__s,a.getChildContext&&(o=D({},o,a.getChildContext())),m&&n.__c&&a.getSnapshotBeforeUpdate&&(_=a.getSnapshotBeforeUpdate(u,x)),F=d&&d.type===T&&d.key==null?d.props.children:d,g.__P&&(d=s,r=(t=g.__P).namespaceURI,p=i=null,n.props&&n.props.__P!=t&&(n.__k.some(function(C){C&&oe(C,C)}),n.__k=null),s=n.__k?E(n,0):null),s=xe(t,ee(F)?F:[F],e,n,o,r,i,l,s,p,f),g.__P&&(e.__e=null,s=d),e.__u&=-161,b&&b.some(M),a.__h.length&&l.push(a),1&a.__g&&(a.__g&=-4)}catch(C){if(l.length=h,e.__v=null,p||i)if(C&&C.then){if(e.__u|=128|p,i){for(~(P=i.indexOf(s||void 0))||(P=i.length);(H=i[P-1])&&H.nodeType==8;)P--;for(;P<i.length;P++)if(H=i[P])if(i[P]=null,A){if(H==pe)break}else{if(H.nodeType!=8)break;H.data.startsWith("$s")&&(pe=B(A=H))}}if(!A){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;A=s}(d=B(A=e.__c.__z||(e.__c.__z=A)))?(e.__e=A,s=d):e.__e=s,s=s&&s.nextSibling}else i&&i.some(M);else e.__e=n.__e;e.__k||(e.__k=n.__k||[]),C&&C.then||ke(e),v.__e(C,e,n)}}else s=e.__e=Ge(n.__e,e,n,o,r,i,l,p,f,t);return(d=v.diffed)&&d(e),s}function B(t,e){if(t&&t.nodeType==8&&t.data.startsWith("$s"))for(var n=1;t=t.nextSibling;){if(t.nodeType==8){if(t.data.startsWith("$s"))n++;else if(t.data.startsWith("/$s")&&!--n)return t}e&&e.push(t)}}function ke(t){t&&(t.__c&&(t.__c.__g|=4),t.__k&&t.__k.some(ke))}function Se(t,e,n){for(var o=0;o<n.length;)ne(n[o++],n[o++],n[o++]);v.__c&&v.__c(e,t),t.some(function(r){try{t=r.__h,r.__h=[],t.some(function(i){i.call(r)})}catch(i){v.__e(i,r.__v)}})}function Ge(t,e,n,o,r,i,l,s,p,f){var d,b,h,a,u,x,_,g,m=n.props||J,w=e.props,y=e.type;if(y=="svg"?r="http://www.w3.org/2000/svg":y=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(d=0;d<i.length;d++)if((u=i[d])&&(y?u.localName==y:u.nodeType==3)){t=u,i[d]=null;break}}if(!t){if(g=f.ownerDocument||document,!y)return g.createTextNode(w);t=g.createElementNS(r,y,w.is?w:f),s&&(v.__m&&v.__m(e,i),s=!1),i=null}if(y){if(f=y=="template"&&t.content||t,i=y=="textarea"&&w.defaultValue!=null?null:i&&ve.call(f.childNodes),!s&&i)for(m={},d=0;d<t.attributes.length;d++)m[(u=t.attributes[d]).name]=u.value;for(d in m)u=m[d],d=="dangerouslySetInnerHTML"?h=u:d=="children"||d in w||d=="value"&&"defaultValue"in w||d=="checked"&&"defaultChecked"in w||W(t,d,null,u,r);for(d in w)u=w[d],d=="children"?a=u:d=="dangerouslySetInnerHTML"?b=u:d=="value"?x=u:d=="checked"?_=u:s&&typeof u!="function"||m[d]===u||W(t,d,u,m[d],r);b?(s||h&&(b.__html==h.__html||b.__html==t.innerHTML)||(t.innerHTML=b.__html),e.__k=[]):(h&&(t.textContent=""),(y=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Ie.test(y))&&(r="http://www.w3.org/1999/xhtml"),xe(f,ee(a)?a:[a],e,n,o,r,i,l,i?i[0]:n.__k&&E(n,0),s,p),i&&i.some(M)),s&&y!="textarea"||(d="value",y=="progress"&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(y!="progress"||x)||W(t,d,x,m[d],r),d="checked",_!=null&&_!=t[d]&&W(t,d,_,m[d],r))}else m===w||s&&t.data==w||(t.data=w);return t}function ne(t,e,n,o){try{typeof t=="function"?e?e.__x=t(e)||1:o&&(o=o.__c||o.__e)&&(e=o.__x)&&(o.__x=null,typeof e=="function"?e():t(null)):t.current=e}catch(r){v.__e(r,n)}}function oe(t,e,n){var o,r,i,l;if(v.unmount&&v.unmount(t),!(o=t.ref)||o.current&&o.current!=t.__e||ne(o,null,e,t),o=t.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(s){v.__e(s,e)}o.__P=o.__n=null}if(o=t.__k)for(l=0;l<o.length;l++)o[l]&&oe(o[l],e,typeof t.type!="function"||n&&!t.props.__P);!n&&(o=t.__c)&&(o=o.__z)&&(r=B(o,i=[]))&&(o==t.__e&&i.some(M),M(r),M(o)),n||M(t.__e),t.__e=t.__c=t.__=null}function Qe(t,e,n){return this.constructor(t,n)}function ie(t,e){var n,o,r,i;v.__&&v.__(t,e),e.nodeType==9&&(e=e.documentElement),o=(n=t&&32&t.__u)?null:e.__k,e.__k=V(T,{children:[t]}),r=[],i=[],te(e,e.__k,o||J,J,e.namespaceURI,o?null:e.firstChild?ve.call(e.childNodes):null,r,o?o.__e:e.firstChild,n,i),Se(r,e.__k,i),e.__k.props.children=null}v={__e:function(t,e,n,o){for(var r,i,l;e=e.__;)if((r=e.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(t)),r.componentDidCatch&&(r.componentDidCatch(t,o||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(s){t=s}}throw K=0,t}},fe=0,Oe=function(t){return t!=null&&t.constructor===j},I.prototype.setState=function(t,e){var n=this.__s;n&&n!=this.state||(n=this.__s=D({},this.state)),typeof t=="function"&&(t=t(D({},n),this.props)),t&&(D(n,t),this.__v&&(e&&this.__k.push(e),ue(this)))},I.prototype.forceUpdate=function(t){this.__v&&(this.__g|=4,t&&this.__h.push(t),ue(this))},I.prototype.render=T,z=[],K=0,he=function(t,e){return t.__v.__b-e.__v.__b},O=Symbol(),ge=/(PointerCapture)$|Capture$/i,Z=0,X={},Ve=0;var N,S,re,Ce,ae=Object.is,G=0,De=[],se=[],k=v,qe=k.__b,Pe=k.__r,ze=k.diffed,Ee=k.__c,Te=k.unmount,Ae=k.__;function de(t,e){k.__h&&k.__h(S,t,G||e),G=0;var n=S.__H||(S.__H={__:[],__h:[]});return t>=n.__.length&&n.__.push({}),n.__[t]}function U(t){return G=1,Xe(je,t)}function Xe(t,e,n){var o=de(N++,2);if(o.t=t,!o.__c&&(o.__=[n?n(e):je(void 0,e),function(i){var l=(o.__N||o.__)[0],s=o.t(l,i);ae(l,s)||(o.__N=[s,o.__[1]],o.__c.setState({}))}],o.__c=S,!S.__f)){S.__f=!0;var r=S.shouldComponentUpdate;S.shouldComponentUpdate=function(i,l,s){var p=this.__H;if(!p)return!0;var f=!1,d=this.props!=i;if(p.__.some(function(h){h.__N&&(f=!0,ae(h.__[0],h.__N[0])||(d=!0))}),r){var b=r.call(this,i,l,s);return f?b||d:b}return!f||d}}return o.__}function ce(t,e){var n=de(N++,3);!k.__s&&$e(n.__H,e)&&(n.__P=!0,n.__=t,n.u=e,S.__H.__h.push(n))}function Ue(t){return G=5,Ze(function(){return{current:t}},[])}function Ze(t,e){var n=de(N++,7);return $e(n.__H,e)&&(n.__=t(),n.__H=e),n.__}function et(){var t;do{for(;t=se.shift();)try{L(t)}catch(n){k.__e(n,{__:(t=t.__P)&&t.__v})}for(;t=De.shift();){var e=t.__H;if(t.__P&&e)try{e.__h.some(L),e.__h.some(le),e.__h=[]}catch(n){e.__h=[],k.__e(n,t.__v)}}}while(se.length)}k.__b=function(t){S=null,qe&&qe(t)},k.__=function(t,e){t&&e.__k&&e.__k.__m&&(t.__m=e.__k.__m),Ae&&Ae(t,e)},k.__r=function(t){Pe&&Pe(t),N=0;var e=(S=t.__c).__H;e&&(re==S?S.__h=[]:(e.__h.some(L),e.__h.some(le),N=0),e.__h=[],e.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),re=S},k.diffed=function(t){ze&&ze(t);var e=t.__c;e&&e.__H&&(e.__H.__h.length&&Me(De.push(e)),e.__H.__.some(function(n){n.u&&(n.__H=n.u)})),re=S=null},k.__c=function(t,e){e.some(function(n){try{n.__h.some(L),n.__h=n.__h.filter(function(o){return!o.__||le(o)})}catch(o){n.__h=[function(){throw o}]}}),Ee&&Ee(t,e)},k.unmount=function(t){Te&&Te(t);var e,n,o=t.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=t.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Me(se.push(r))}else L(r)}catch(i){e=i}}),o.__H=void 0,e&&k.__e(e,o.__v))};var He=typeof requestAnimationFrame=="function";function tt(t){var e,n=function(){clearTimeout(o),He&&cancelAnimationFrame(e),setTimeout(t)},o=setTimeout(n,35);He&&(e=requestAnimationFrame(n))}function Me(t){t!=1&&Ce==k.requestAnimationFrame||((Ce=k.requestAnimationFrame)||tt)(et)}function L(t){var e=S,n=t.__c;typeof n=="function"&&(t.__c=void 0,n()),S=e}function le(t){var e=S;t.__c=t.__(),S=e}function $e(t,e){return!t||t.length!=e.length||e.some(function(n,o){return!ae(n,t[o])})}function je(t,e){return typeof e=="function"?e(t):e}function Le(t,e){let n=0,o=new Map;return t.on("msg:custom",r=>{let i=o.get(r.number);o.delete(r.number),i?.(r.answer)}),(r,i={})=>new Promise(l=>{o.set(++n,l),t.send({number:n,question:{panel:e,do:r,...i}})})}var Ne=`:host {
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
`;var ot=Symbol.for("pv"),it=0;function c(t,e,n,o,r,i){e||(e={});var l,s,p=e;if("ref"in p&&typeof t!="function")for(s in p={},e)s=="ref"?l=e[s]:p[s]=e[s];var f={type:t,props:p,key:n,ref:l,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ot,__v:--it,__i:-1,__u:0};return(r||i)&&(f.__source=r,f.__self=i),v.vnode&&v.vnode(f),f}function Re(t,e){return{render({model:n,el:o}){let r=o.shadowRoot??o.attachShadow({mode:"open"}),i=new CSSStyleSheet;i.replaceSync(Ne),r.adoptedStyleSheets=[i];let l=rt(s=>o.dataset.scheme=s?"dark":"light");return ie(c(e,{ask:Le(n,t),model:n}),r),()=>{l(),ie(null,r)}}}}function rt(t){let e=matchMedia("(prefers-color-scheme: dark)"),n=()=>{let r=document.body.dataset.mdColorScheme,i=document.body.dataset.jpThemeLight;t(r?r==="slate":i?i==="false":e.matches)},o=new MutationObserver(n);return o.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),e.addEventListener("change",n),n(),()=>{o.disconnect(),e.removeEventListener("change",n)}}var at={met:"●",not_met:"✕",undetermined:"◌"},st={in_time:"按期",late:"逾期",undetermined:"待定"},lt={in_time:"met",late:"not_met",undetermined:"undetermined"};function _e({verdict:t}){let e=lt[t];return e?c("span",{class:`verdict ${e}`,children:[at[e]," ",st[t]]}):null}function Fe({refused:t,personal:e,title:n}){return c("div",{class:"refused",role:"alert",children:[c("b",{children:n||(e?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),c("ul",{children:t.map(({what:o,remedy:r})=>c("li",{children:[c("bdi",{children:o}),r]}))})]})}var We={work:"",weekend:"",holiday:"休",makeup:"班"},dt="一二三四五六日";function ct({ask:t,model:e}){let[n,o]=U(null),[r,i]=U(null),[l,s]=U({}),[p,f]=U(null),[d,b]=U(null),h=Ue(0);if(ce(()=>{t("start").then(({ok:_})=>{o(_.limits),s(e.get("dates")??{}),i(_.limits.find(g=>g.id===e.get("limit"))??_.limits[0])})},[]),ce(()=>{if(!r)return;let _=++h.current;t("count",{limit:r.id,dates:l}).then(g=>_===h.current&&f(g))},[r,l]),!n||!r)return c("p",{class:"quiet",children:"正在准备……"});let a=p?.ok,u=a?.period.readings.filter(_=>a.days[_.id])??[],x=u.find(_=>_.id===d)??u[0];return c("div",{class:"deadlines",children:[c("header",{class:"head",children:[c("h2",{children:"期限计算"}),c("span",{class:"quiet always",children:"只作计算，不作认定 · 数据不离开本机"})]}),c("div",{class:"tools choices",role:"radiogroup","aria-label":"哪一种期限",children:n.map(_=>c("label",{class:_.id===r.id?"chosen":"",children:[c("input",{type:"radio",name:"limit",checked:_.id===r.id,onChange:()=>{f(null),i(_)}}),_.title]}))}),c("div",{class:"columns",children:[c("section",{children:[c("article",{class:"sheet",children:[c("h3",{children:[c("span",{class:"cited",children:r.citation})," ",r.title]}),c("p",{class:"clause small",children:["“",r.quote,"”"]}),[["从哪一天起算",r.starts],["哪一天交到",r.ends]].map(([_,g])=>g.length>0&&c("fieldset",{children:[c("legend",{children:[_,c("span",{class:"quiet",children:"　不知道的留空"})]}),g.map(({fact:m,label:w})=>c("label",{class:"date",children:[w,c("input",{type:"date",value:l[m]??"",onChange:y=>{let{[m]:R,...$}=l;s(y.target.value?{...$,[m]:y.target.value}:$)}})]}))]}))]}),p?.refused&&c(Fe,{...p}),a&&c("article",{class:"sheet","aria-live":"polite",children:[c("h3",{children:[a.period.heading," ",c(_e,{verdict:a.period.verdict})]}),c("p",{children:a.period.reason}),a.period.provisional&&c("p",{class:"raised",children:a.period.provisional}),c("table",{children:[c("thead",{children:c("tr",{children:[c("th",{children:"画在日历上的读法"}),c("th",{children:"截止日"}),c("th",{children:"是否按期"})]})}),c("tbody",{children:a.period.readings.map(_=>c("tr",{children:[c("td",{children:a.days[_.id]?c("label",{class:"claim",children:[c("input",{type:"radio",name:"reading",checked:x?.id===_.id,onChange:()=>b(_.id)}),_.words]}):_.words}),c("td",{class:"day",children:[_.due??"日期未知",_.provisional&&"（暂定）"]}),c("td",{children:c(_e,{verdict:_.verdict})})]}))})]}),c("p",{class:"quiet",children:"读法由有权机关选择并写明理由，工具不代为选择。"}),c("details",{children:[c("summary",{children:"条文没有写清的地方"}),c("ul",{children:r.flags.map(_=>c("li",{children:_}))})]})]})]}),c("section",{"aria-label":"日历",children:x?c(T,{children:[c("h2",{children:x.words}),c("p",{class:"quiet",children:"数字标“第几日”的计入；“休”是法定节假日，“班”是调休上班，周末不标。"}),a.months.map(_=>c(_t,{month:_,days:a.days[x.id],due:x.due}))]}):c("p",{class:"quiet",children:"填写起算的日期后，这里逐日画出计入的日子。"})})]})]})}function _t({month:t,days:e,due:n}){let o=Object.fromEntries(e.map(l=>[l.on,l])),r=[...Array(t.before).fill(null),...t.days];for(;r.length%7;)r.push(null);let i=Array.from({length:r.length/7},(l,s)=>r.slice(s*7,s*7+7));return c("table",{class:"month",children:[c("caption",{children:t.title}),c("thead",{children:c("tr",{children:[...dt].map(l=>c("th",{scope:"col",abbr:`星期${l}`,children:l}))})}),c("tbody",{children:i.map(l=>c("tr",{children:l.map(s=>{if(!s)return c("td",{});let p=o[s.on],f=s.on===n;return c("td",{class:`${s.kind} ${p?.number?"counted":""} ${f?"due":""}`,title:p?.reason??s.reason,children:[c("span",{class:"number",children:[Number(s.on.slice(8)),We[s.kind]&&c("i",{children:We[s.kind]})]}),c("span",{class:"note",children:p?.number?`第${p.number}日`:p===e[0]&&p?"起算":""}),f&&c("span",{class:"note",children:"截止"})]})})}))})]})}var Tt=Re("deadlines",ct);export{Tt as default};
