var w,xe,Xe,R,ie,X,we,G,ke,re,ae,Ze,W=Symbol.for("pv"),Z={},ee=[],et=/^m(i|n|o|s|text|space)$/,se=Array.isArray,qe=ee.slice,F=Object.assign;function U(e){e&&e.parentNode&&e.remove()}function J(e,t,o,a,r){var i={type:e,props:t,key:o,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:W,__v:r||++xe,__i:-1,__u:0};return!r&&w.vnode&&w.vnode(i),i}function L(e){return e.children}function Y(e,t){this.props=e,this.context=t,this.__g=0}function j(e,t){if(t==null)return e.__&&j(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:j(e)}function tt(e){var t,o=e.__v,a=o.__e,r=[],i=[],s=e.__P;s&&((t=F({constructor:W},o)).__v=o.__v+1,w.vnode&&w.vnode(t),le(s,t,o,e.__n,s.namespaceURI,32&o.__u?[a]:null,r,a||j(o),32&o.__u,i),t.__v=o.__v,t.__.__k[t.__i]=t,Pe(r,t,i),o.__=o.__e=null,t.__e!=a&&Ce(t))}function Ce(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Ce(e)}function ve(e){(8&e.__g||(e.__g|=8,R.push(e),X++))&&ie==w.debounceRendering||((ie=w.debounceRendering)||queueMicrotask)(Se)}function Se(){try{for(var e,t=1;R.length;)R.length>t&&R.sort(we),e=R.shift(),t=R.length,8&e.__g&&tt(e)}finally{(X=R.length)&&(ie||queueMicrotask)(Se)}}function Ee(e,t,o,a,r,i,s,d,u,m,l){var _,b,c,p,v,f,g=a.__k||ee,h=t.length;for(u=nt(o,t,g,u,h),_=0;_<h;_++)(c=o.__k[_])!=null&&(b=~c.__i&&g[c.__i]||Z,c.__i=_,f=le(e,c,b,r,i,s,d,u,m,l),p=c.__e,(b.ref!=c.ref||8&b.__u)&&(b.ref&&ce(b.ref,null,c,b),c.ref&&l.push(c.ref,c.__c||p,c)),v=v||p,4&c.__u?(u=De(c,u,e,!b.__v),b.__e&&(b.__e=null)):typeof c.type=="function"&&f!==void 0?u=f:p&&(u=p.nextSibling),c.__u&=-21);return o.__e=v,u}function nt(e,t,o,a,r){var i,s,d,u,m,l,_,b,c,p=o.length,v=p,f=0,g=0,h=e.__k=Array(r);for(i=0;i<r;i++)(s=t[i])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=h[i]=J(null,s):se(s)?s=h[i]=J(L,{children:s}):s.constructor===W&&s.__b?s=h[i]=J(s.type,s.props,s.key,s.ref,s.__v):h[i]=s,u=i+f,s.__=e,s.__b=e.__b+1,d=null,~(m=s.__i=ot(s,o,u,v))&&(v--,(d=o[m])&&(d.__u|=2)),d&&d.__v?(s.__u|=16,m==u-1?f--:m==u+1?f++:m!=u&&(m>u?f--:f++,g=1)):(~m||(r>p?f--:r<p&&f++),typeof s.type!="function"&&(s.__u|=4))):h[i]=null;if(g){for(l=[],_=[],i=0;i<r;i++)if((s=h[i])&&16&s.__u){for(f=0,b=l.length;f<b;)l[c=f+b>>1]<s.__i?f=c+1:b=c;l[f]=s.__i,_[i]=f+1}for(f=l.length;i--;)_[i]&&(_[i]==f?f--:h[i].__u|=4)}if(v)for(i=0;i<p;i++)!(d=o[i])||2&d.__u||(d.__e==a&&(a=j(d)),de(d,d));return a}function De(e,t,o,a){var r,i,s,d;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=De(r[i],t,o,!1));return t}for(t&&!t.parentNode&&(t=j(e))&&!t.parentNode&&(t=null),s=e.__e,d=t;d&&d.nodeType==8;)d=d.nextSibling;for(s!=d&&(!a&&o.moveBefore&&s.parentNode?o.moveBefore(s,t):o.insertBefore(s,t||null)),t=s;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ot(e,t,o,a){var r,i=e.key,s=e.type,d=t[o],u=d&&!(2&d.__u);if(d===null&&i==null||u&&i==d.key&&s==d.type)return o;if(a>(u?1:0)){for(r=o-1;r>=0;r--)if((d=t[r])&&!(2&d.__u)&&i==d.key&&s==d.type)return r;for(r=o+1;r<t.length;r++)if((d=t[r])&&!(2&d.__u)&&i==d.key&&s==d.type)return r}return-1}function ye(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function K(e,t,o,a,r){var i,s;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof a=="string"&&(e.style.cssText=a=""),a)for(t in a)o&&t in o||ye(e.style,t);if(o)for(t in o)a&&o[t]==a[t]||ye(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof a!="function"&&(a=null),(e.__e||(e.__e={}))[t]=o,o&&a||(s=ae[t]||(ae[t]=it(t)),(e.__a||(e.__a={}))[t]=re,i=t!=(t=t.replace(ke,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,s,i):e.removeEventListener(t,s,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function it(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[G]==null)t[G]=re++;else if(t[G]<this.__a[e])return;return o(w.event?w.event(t):t)}}}function le(e,t,o,a,r,i,s,d,u,m){var l,_,b,c,p,v,f,g,h,k,x,y,T,z,$,H,D,N,M=t.type;if(t.constructor!==W)return null;128&o.__u&&(u=32&o.__u,l=o.__c.__z)&&(t.__u|=u,_=i=[],l.nodeType==8?d=Q(l,i):i.push(l),d=i[0]||d),(l=w.__b)&&l(t);e:if(typeof M=="function"){b=s.length;try{if(g=t.props,h=(l=M.prototype)&&l.render,k=(l=M.contextType)&&a[l.__c],x=l?k?k.props.value:l.__:a,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(h?t.__c=c=new M(g,x):(t.__c=c=new Y(g,x),c.constructor=M,c.render=rt),k&&k.sub(c),c.state||(c.state={}),c.__n=a,c.__g|=8,c.__h=[],c.__k=[]),h&&(c.__s||(c.__s=c.state),M.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=F({},c.__s)),F(c.__s,M.getDerivedStateFromProps(g,c.__s)))),p=c.props,v=c.state,c.__v=t,o.__c){if(g!==p&&h&&!M.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(g,x),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(g,c.__s,x)===!1){t.__v!=o.__v&&(c.props=g,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(E){E&&(E.__=t)}),ee.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&s.push(c),d=j(o);break e}c.componentWillUpdate&&c.componentWillUpdate(g,c.__s,x),h&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate(p,v,f)})}else h&&!M.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),h&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=x,c.props=g,c.__P=e,c.__g&=-5,y=w.__r,T=h?25:0;do c.__g&=-9,y&&y(t),l=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++T<25);h&&(ee.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(a=F({},a,c.getChildContext())),h&&o.__c&&c.getSnapshotBeforeUpdate&&(f=c.getSnapshotBeforeUpdate(p,v)),z=l&&l.type===L&&l.key==null?l.props.children:l,g.__P&&(l=d,r=(e=g.__P).namespaceURI,u=i=null,o.props&&o.props.__P!=e&&(o.__k.some(function(E){E&&de(E,E)}),o.__k=null),d=o.__k?j(o,0):null),d=Ee(e,se(z)?z:[z],t,o,a,r,i,s,d,u,m),g.__P&&(t.__e=null,d=l),t.__u&=-161,_&&_.some(U),c.__h.length&&s.push(c),1&c.__g&&(c.__g&=-4)}catch(E){if(s.length=b,t.__v=null,u||i)if(E&&E.then){if(t.__u|=128|u,i){for(~(D=i.indexOf(d||void 0))||(D=i.length);(N=i[D-1])&&N.nodeType==8;)D--;for(;D<i.length;D++)if(N=i[D])if(i[D]=null,$){if(N==H)break}else{if(N.nodeType!=8)break;N.data.startsWith("$s")&&(H=Q($=N))}}if(!$){for(;d&&d.nodeType==8&&d.nextSibling;)d=d.nextSibling;$=d}(l=Q($=t.__c.__z||(t.__c.__z=$)))?(t.__e=$,d=l):t.__e=d,d=d&&d.nextSibling}else i&&i.some(U);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),E&&E.then||Le(t),w.__e(E,t,o)}}else d=t.__e=at(o.__e,t,o,a,r,i,s,u,m,e);return(l=w.diffed)&&l(t),d}function Q(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Le(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Le))}function Pe(e,t,o){for(var a=0;a<o.length;)ce(o[a++],o[a++],o[a++]);w.__c&&w.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){w.__e(i,r.__v)}})}function at(e,t,o,a,r,i,s,d,u,m){var l,_,b,c,p,v,f,g,h=o.props||Z,k=t.props,x=t.type;if(x=="svg"?r="http://www.w3.org/2000/svg":x=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(l=0;l<i.length;l++)if((p=i[l])&&(x?p.localName==x:p.nodeType==3)){e=p,i[l]=null;break}}if(!e){if(g=m.ownerDocument||document,!x)return g.createTextNode(k);e=g.createElementNS(r,x,k.is?k:m),d&&(w.__m&&w.__m(t,i),d=!1),i=null}if(x){if(m=x=="template"&&e.content||e,i=x=="textarea"&&k.defaultValue!=null?null:i&&qe.call(m.childNodes),!d&&i)for(h={},l=0;l<e.attributes.length;l++)h[(p=e.attributes[l]).name]=p.value;for(l in h)p=h[l],l=="dangerouslySetInnerHTML"?b=p:l=="children"||l in k||l=="value"&&"defaultValue"in k||l=="checked"&&"defaultChecked"in k||K(e,l,null,p,r);for(l in k)p=k[l],l=="children"?c=p:l=="dangerouslySetInnerHTML"?_=p:l=="value"?v=p:l=="checked"?f=p:d&&typeof p!="function"||h[l]===p||K(e,l,p,h[l],r);_?(d||b&&(_.__html==b.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(b&&(e.textContent=""),(x=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&et.test(x))&&(r="http://www.w3.org/1999/xhtml"),Ee(m,se(c)?c:[c],t,o,a,r,i,s,i?i[0]:o.__k&&j(o,0),d,u),i&&i.some(U)),d&&x!="textarea"||(l="value",x=="progress"&&v==null?e.removeAttribute(l):v==null||v===e[l]&&(x!="progress"||v)||K(e,l,v,h[l],r),l="checked",f!=null&&f!=e[l]&&K(e,l,f,h[l],r))}else h===k||d&&e.data==k||(e.data=k);return e}function ce(e,t,o,a){try{typeof e=="function"?t?t.__x=e(t)||1:a&&(a=a.__c||a.__e)&&(t=a.__x)&&(a.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){w.__e(r,o)}}function de(e,t,o){var a,r,i,s;if(w.unmount&&w.unmount(e),!(a=e.ref)||a.current&&a.current!=e.__e||ce(a,null,t,e),a=e.__c){if(a.componentWillUnmount)try{a.componentWillUnmount()}catch(d){w.__e(d,t)}a.__P=a.__n=null}if(a=e.__k)for(s=0;s<a.length;s++)a[s]&&de(a[s],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(a=e.__c)&&(a=a.__z)&&(r=Q(a,i=[]))&&(a==e.__e&&i.some(U),U(r),U(a)),o||U(e.__e),e.__e=e.__c=e.__=null}function rt(e,t,o){return this.constructor(e,o)}function ue(e,t){var o,a,r,i;w.__&&w.__(e,t),t.nodeType==9&&(t=t.documentElement),a=(o=e&&32&e.__u)?null:t.__k,t.__k=J(L,{children:[e]}),r=[],i=[],le(t,t.__k,a||Z,Z,t.namespaceURI,a?null:t.firstChild?qe.call(t.childNodes):null,r,a?a.__e:t.firstChild,o,i),Pe(r,t.__k,i),t.__k.props.children=null}w={__e:function(e,t,o,a){for(var r,i,s;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((s=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,a||{}),s=1),s&&8&r.__g)return void(r.__g|=2)}catch(d){e=d}}throw X=0,e}},xe=0,Xe=function(e){return e!=null&&e.constructor===W},Y.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=F({},this.state)),typeof e=="function"&&(e=e(F({},o),this.props)),e&&(F(o,e),this.__v&&(t&&this.__k.push(t),ve(this)))},Y.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ve(this))},Y.prototype.render=L,R=[],X=0,we=function(e,t){return e.__v.__b-t.__v.__b},G=Symbol(),ke=/(PointerCapture)$|Capture$/i,re=0,ae={},Ze=0;var I,C,pe,ze,me=Object.is,te=0,Ue=[],_e=[],q=w,Te=q.__b,$e=q.__r,He=q.diffed,Me=q.__c,Re=q.unmount,je=q.__;function ne(e,t){q.__h&&q.__h(C,e,te||t),te=0;var o=C.__H||(C.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function S(e){return te=1,st(Fe,e)}function st(e,t,o){var a=ne(I++,2);if(a.t=e,!a.__c&&(a.__=[o?o(t):Fe(void 0,t),function(i){var s=(a.__N||a.__)[0],d=a.t(s,i);me(s,d)||(a.__N=[d,a.__[1]],a.__c.setState({}))}],a.__c=C,!C.__f)){C.__f=!0;var r=C.shouldComponentUpdate;C.shouldComponentUpdate=function(i,s,d){var u=this.__H;if(!u)return!0;var m=!1,l=this.props!=i;if(u.__.some(function(b){b.__N&&(m=!0,me(b.__[0],b.__N[0])||(l=!0))}),r){var _=r.call(this,i,s,d);return m?_||l:_}return!m||l}}return a.__}function A(e,t){var o=ne(I++,3);!q.__s&&he(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,C.__H.__h.push(o))}function oe(e,t){var o=ne(I++,4);!q.__s&&he(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,C.__h.push(o))}function P(e){return te=5,lt(function(){return{current:e}},[])}function lt(e,t){var o=ne(I++,7);return he(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ct(){var e;do{for(;e=_e.shift();)try{V(e)}catch(o){q.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Ue.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(V),t.__h.some(fe),t.__h=[]}catch(o){t.__h=[],q.__e(o,e.__v)}}}while(_e.length)}q.__b=function(e){C=null,Te&&Te(e)},q.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),je&&je(e,t)},q.__r=function(e){$e&&$e(e),I=0;var t=(C=e.__c).__H;t&&(pe==C?C.__h=[]:(t.__h.some(V),t.__h.some(fe),I=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),pe=C},q.diffed=function(e){He&&He(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ne(Ue.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),pe=C=null},q.__c=function(e,t){t.some(function(o){try{o.__h.some(V),o.__h=o.__h.filter(function(a){return!a.__||fe(a)})}catch(a){o.__h=[function(){throw a}]}}),Me&&Me(e,t)},q.unmount=function(e){Re&&Re(e);var t,o,a=e.__c;a&&a.__H&&(a.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Ne(_e.push(r))}else V(r)}catch(i){t=i}}),a.__H=void 0,t&&q.__e(t,a.__v))};var Ae=typeof requestAnimationFrame=="function";function dt(e){var t,o=function(){clearTimeout(a),Ae&&cancelAnimationFrame(t),setTimeout(e)},a=setTimeout(o,35);Ae&&(t=requestAnimationFrame(o))}function Ne(e){e!=1&&ze==q.requestAnimationFrame||((ze=q.requestAnimationFrame)||dt)(ct)}function V(e){var t=C,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),C=t}function fe(e){var t=C;e.__c=e.__(),C=t}function he(e,t){return!e||e.length!=t.length||t.some(function(o,a){return!me(o,e[a])})}function Fe(e,t){return typeof t=="function"?t(e):t}var ut=Symbol.for("pv"),pt=0;function n(e,t,o,a,r,i){t||(t={});var s,d,u=t;if("ref"in u&&typeof e!="function")for(d in u={},t)d=="ref"?s=t[d]:u[d]=t[d];var m={type:e,props:u,key:o,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ut,__v:--pt,__i:-1,__u:0};return(r||i)&&(m.__source=r,m.__self=i),w.vnode&&w.vnode(m),m}var mt={met:"符合",not_met:"不符合",undetermined:"待定"},B={met:"●",not_met:"✕",undetermined:"◌"};function Ie({value:e}){return n("span",{class:`verdict ${e}`,children:[B[e]," ",mt[e]]})}function O({refused:e,personal:t,title:o,onPlace:a}){let r=P(null);return A(()=>r.current.scrollIntoView({block:"nearest"}),[e]),n("div",{class:"refused",role:"alert",ref:r,children:[n("b",{children:o||(t?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),n("ul",{children:e.map(({what:i,remedy:s,place:d})=>n("li",{children:[n("bdi",{children:i}),s,a&&d?.length>0&&n("button",{type:"button",class:"link",onClick:()=>a(d),children:"去改"})]}))})]})}var _t=["step","role","on","document","outcome"];function Oe({record:e,fixed:t,onDecide:o,onCancel:a}){let[r,i]=S({}),[s,d]=S({}),[u,m]=S(null),l=P(null);oe(()=>l.current.querySelector("select").focus(),[]);let _=v=>({"data-part":v,value:r[v]??"",onInput:f=>i({...r,[v]:f.target.value})}),b=(v,f)=>n("select",{..._(v),children:[n("option",{value:"",children:"选择……"}),f.map(g=>n("option",{value:g.id,children:g.words}))]}),c=([v,f,g])=>l.current.querySelector(f?`[data-part="${f}.${g??"reason"}"]`:`[data-part="${v}"]`)?.focus();async function p(v){v.preventDefault();let f=await o({...Object.fromEntries(_t.map(g=>[g,r[g]||null])),reasons:Object.fromEntries(e.reasons.map(({id:g,found:h})=>{let{held:k=null,reason:x=null,departs:y=null}=s[g]??{};return[g,{held:k,reason:x,departs:k===h?null:y}]}))});m(f.refused?f:null)}return n("form",{class:"adopt","aria-label":"录入决定",ref:l,onSubmit:p,children:[n("p",{class:"quiet",children:"决定由人作出。理由用自己的话写：不抄条文，不抄比对的说明，各条不写同一段话。录入一次，不能改。"}),n("label",{children:["步骤",b("step",t.steps)]}),n("label",{children:["由谁决定（机关或职务，不写姓名）",n("input",{type:"text",dir:"auto",..._("role")})]}),n("label",{children:["日期",n("input",{type:"date",..._("on")})]}),n("label",{children:["文号（没有可空）",n("input",{type:"text",dir:"auto",..._("document")})]}),n("label",{children:["结果（独立评议可以不选）",b("outcome",t.outcomes)]}),e.reasons.map(v=>n(ft,{each:v,fixed:t,said:s[v.id]??{},onSaid:f=>d({...s,[v.id]:f})},v.id)),u&&n(O,{...u,title:"没有录入，记录没有变",onPlace:c}),n("div",{children:[n("button",{type:"submit",class:"main",children:"录入决定"})," ",n("button",{type:"button",onClick:a,children:"取消"})]})]})}function ft({each:e,fixed:t,said:o,onSaid:a}){let r=i=>({"data-part":`${e.id}.${i}`,value:o[i]??"",rows:3,dir:"auto",onInput:s=>a({...o,[i]:s.target.value})});return n("fieldset",{class:"question",children:[n("legend",{children:[e.citation,"　",e.title,"　比对：",n(Ie,{value:e.found})]}),n("p",{class:"clause small",children:e.text}),n("div",{class:"choices",role:"radiogroup","aria-label":`${e.citation}：所持`,children:t.held.map(({id:i,words:s},d)=>n("label",{class:o.held===i?"chosen":"",children:[n("input",{type:"radio",name:`held-${e.id}`,"data-part":d===0?`${e.id}.held`:void 0,checked:o.held===i,onChange:()=>a({...o,held:i})}),s]}))}),n("label",{children:["理由",n("textarea",{...r("reason")})]}),o.held&&o.held!==e.found&&n("label",{children:["与比对不同，为什么",n("textarea",{...r("departs")})]})]})}var Ve={onClickCapture:e=>e.detail>1&&We(e),onKeyDownCapture:e=>e.repeat&&(e.key==="Enter"||e.key===" ")&&We(e)};function We(e){e.preventDefault(),e.stopPropagation()}function Be(e,t){let o=P(!1),a=()=>o.current||ht(e.current);return A(()=>{let r=i=>a()&&i.preventDefault();return addEventListener("beforeunload",r),()=>removeEventListener("beforeunload",r)},[]),{unsaved:o,leave:()=>!a()||confirm(t)}}var ht=e=>[...e?.querySelectorAll("form.adopt :is(input, select, textarea)")??[]].some(t=>t.type==="radio"?t.checked:t.value);function Ke(e,t){let o=0,a=new Map;return e.on("msg:custom",r=>{let i=a.get(r.number);a.delete(r.number),i?.(r.answer)}),(r,i={})=>new Promise(s=>{a.set(++o,s),e.send({number:o,question:{panel:t,do:r,...i}})})}function Ge(e){let t=[],o=i=>{t=[];for(let s=i.target;s&&s!==e;s=s.parentNode)t.push(s)},a=()=>setTimeout(()=>{e.activeElement||(t=[])}),r=new MutationObserver(i=>{if(e.activeElement||!t.length)return;let d=i.some(({removedNodes:u})=>[...u].some(m=>m.contains(t[0])))&&t.find(u=>u.isConnected);d&&(d.tabIndex<0&&(d.tabIndex=-1),d.focus({preventScroll:!0}))});return e.addEventListener("focusin",o),e.addEventListener("focusout",a),r.observe(e,{childList:!0,subtree:!0}),()=>{e.removeEventListener("focusin",o),e.removeEventListener("focusout",a),r.disconnect()}}var Je=`:host {
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
`;function Ye(e,t){return{render({model:o,el:a}){let r=a.shadowRoot??a.attachShadow({mode:"open"}),i=new CSSStyleSheet;i.replaceSync(Je),r.adoptedStyleSheets=[i];let s=gt(u=>a.dataset.scheme=u?"dark":"light"),d=Ge(r);return ue(n(t,{ask:Ke(o,e),model:o}),r),()=>{s(),d(),ue(null,r)}}}}function gt(e){let t=matchMedia("(prefers-color-scheme: dark)"),o=()=>{let r=document.body.dataset.mdColorScheme,i=document.body.dataset.jpThemeLight;e(r?r==="slate":i?i==="false":t.matches)},a=new MutationObserver(o);return a.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),t.addEventListener("change",o),o(),()=>{a.disconnect(),t.removeEventListener("change",o)}}var Qe={overdue:"not_met",perhaps_overdue:"undetermined"};function vt({ask:e}){let[t,o]=S(null),[a,r]=S(null),[i,s]=S(null),[d,u]=S(null),[m,l]=S(""),[_,b]=S(!1),c=P(null),p=P(null),{leave:v}=Be(p,"填写了一半的还没有记入。确定离开这个案件吗？"),f=P(0);A(()=>{e("start").then(({ok:y})=>o(y)),g()},[]),A(()=>{i&&c.current?.focus()},[i?.file]);async function g(y=""){let T=++f.current;b(!0);let z=await e("list");T===f.current&&(b(!1),l(y),s(null),u(z.refused?{...z,where:"list",title:"没有读出案件夹"}:null),r(z.ok??null))}async function h(y,T,z,$){f.current++,b(!0);let H=await e(T,{file:i?.file,...z});b(!1),u(H.refused?{...H,where:y,title:$}:null),l(H.ok?.told??"");let D=T==="open"?H.ok:H.ok?.opened;return D&&s(D),H}let k=y=>h("list","open",{file:y},"没有打开"),x=y=>d?.where===y&&n(O,{...d});return!t||!(a||d)?n("p",{class:"quiet",children:"正在准备……"}):n("div",{class:"folder",ref:p,"aria-busy":_,children:[n("header",{class:"head",children:[n("h2",{children:"办理"}),n("span",{class:"quiet",children:["案件夹 ",n("bdi",{children:t.folder})]}),n("span",{class:"quiet always",children:"只作比对和记录，不作认定 · 文件都在这个文件夹里"})]}),n("div",{class:"tools",children:[i&&n("button",{type:"button",onClick:()=>v()&&g(),children:"回到案件列表"}),n("button",{type:"button",onClick:async()=>{i?(await k(i.file)).ok&&l("已重新读取。"):await g("已重新读取。")},children:"重新读取"}),n("span",{class:"quiet",role:"status",children:m})]}),x("list"),!i&&a&&n(yt,{found:a,onOpen:k}),i&&n(L,{children:[n("div",{class:"wide",children:[n("h2",{tabIndex:-1,ref:c,children:["案件 ",n("bdi",{children:i.case}),"　现在：",i.stage]}),n("p",{class:"quiet",children:["主张：",i.claims.join("、")||"没有写明，逐项比对"]}),n("details",{children:[n("summary",{children:"案情"}),n("p",{children:n("bdi",{children:i.narrative})})]}),i.departs.map(y=>n("p",{class:"raised",children:n("bdi",{children:y})}))]}),n("div",{class:"columns",children:[n("section",{"aria-label":"程序",children:[n("h2",{children:"办过的"}),n(xt,{steps:i.steps}),n("h2",{children:"接下来可以"}),i.following.length===0&&n("p",{class:"quiet",children:"程序已经走完，没有下一步。"}),i.following.map(y=>n(wt,{step:y,fixed:t,refused:x(y.id),onEnter:T=>h(y.id,"enter",{...T,event:y.id,seen:i.log.sum},"没有记入日志")},y.id)),n(kt,{current:i,refused:x,act:h})]}),n("section",{"aria-label":"期限、文书和记录",children:[i.due.length>0&&n("h2",{children:"正在进行的期限"}),i.due.map(y=>n("p",{children:[n("span",{class:"cited",children:y.citation})," ",y.title,"：",n("b",{children:y.heading})," ",n(ge,{due:y})]},y.id)),i.due.length>0&&n("p",{class:"quiet",children:"超期只作提醒，不改变实体比对的结果。"}),n(qt,{current:i,refused:x("forms"),act:h},i.file),n("h2",{children:"评议记录"}),n(Ct,{refused:x("record"),act:h}),i.records.map(y=>n(St,{record:y,fixed:t,ask:e,file:i.file,refused:x(y.name),act:h},y.name)),n(Et,{log:i.log})]})]})]}),n("footer",{class:"quiet",children:t.notices.map(y=>n("p",{children:y}))})]})}var ge=({due:e})=>Qe[e.standing]?n("span",{class:`verdict ${Qe[e.standing]}`,children:e.words}):n("span",{class:"quiet",children:e.words});function yt({found:e,onOpen:t}){let o=e.cases.filter(a=>!a.over);return n("div",{class:"wide",children:[n("h2",{children:[o.length," 个在办案件",n("span",{class:"quiet",children:["　按 ",e.today," 计，先列超期的"]})]}),e.readers&&n("p",{class:"raised",children:"这个文件夹其他用户也能进入。案件只应由承办的人读到，请改为权限 700。"}),e.problems.length>0&&n(O,{refused:e.problems,title:"有文件读不出，或者对不上"}),e.cases.length===0&&n("p",{class:"quiet",children:"文件夹里没有案件文件。新案件可以在评议台保存，或用 rongcuo new 写一份。"}),e.cases.length>0&&n("table",{class:"points cases",children:[n("thead",{children:n("tr",{children:[n("th",{children:"案件"}),n("th",{children:"现在"}),n("th",{children:"期限"}),n("th",{children:"记录"})]})}),n("tbody",{children:e.cases.map(a=>n("tr",{children:[n("td",{children:n("button",{type:"button",class:"link",onClick:()=>t(a.file),children:[n("bdi",{children:a.case}),n("span",{class:"said",children:"打开"})]})}),n("td",{children:a.stage}),n("td",{children:a.due.length===0?n("span",{class:"quiet",children:"没有正在进行的"}):a.due.map(r=>n("p",{children:[r.title,"：",r.heading," ",n(ge,{due:r})]}))}),n("td",{children:a.records===0?n("span",{class:"quiet",children:"没有记录"}):`${a.records} 份，${a.decided} 份已录入决定`})]},a.file))})]})]})}function xt({steps:e}){return n("ol",{class:"passed",children:e.map(t=>n("li",{children:[n("span",{class:"day",children:t.on})," ",n("b",{children:n("bdi",{children:t.title})}),t.basis,n("span",{class:"quiet",children:["　",n("bdi",{children:t.by}),"　",t.citation]}),t.outcome&&n(L,{children:["　结果：",n("b",{children:t.outcome})]}),t.notes.map(o=>n("p",{class:"raised",children:n("bdi",{children:o})})),t.reason&&n("p",{class:"quiet",children:["理由：",n("bdi",{children:t.reason})]}),t.approver&&n("p",{class:"quiet",children:["批准人：",n("bdi",{children:t.approver})]})]}))})}function wt({step:e,fixed:t,refused:o,onEnter:a}){let[r,i]=S(!1);return n("article",{class:"sheet",children:[n("h3",{children:[e.title,e.basis," ",n("span",{class:"cited",children:e.citation})," ",n("span",{class:"quiet",children:e.actor})]}),e.by.map(s=>n("p",{children:[s.title,"：",n("b",{children:s.heading})," ",n(ge,{due:s})]})),e.guards.length>0&&n("ul",{class:"conditions",children:e.guards.map(s=>n("li",{children:[n("span",{class:`verdict ${s.value}`,children:[B[s.value]," ",s.words]}),n("span",{children:[s.label,s.basis]})]}))}),e.papers.length>0&&n("p",{class:"quiet",children:["文书：",e.papers.join("、")]}),r?n(be,{title:e.title,outcomes:e.outcome&&t.outcomes,refused:o,onCancel:()=>i(!1),onEnter:async s=>(await a(s)).ok&&i(!1)}):n("button",{type:"button",onClick:()=>i(!0),children:["办理“",e.title,"”"]})]})}function be({title:e,outcomes:t,refused:o,onEnter:a,onCancel:r,reasoned:i,approved:s,named:d,back:u,lines:m}){let[l,_]=S({}),b=P(null);oe(()=>b.current.querySelector("input, select").focus(),[]);let c=p=>({value:l[p]??"",onInput:v=>_({...l,[p]:v.target.value})});return n("form",{class:"adopt","aria-label":e,ref:b,...Ve,onSubmit:p=>{p.preventDefault(),a(l)},children:[d&&n("label",{children:["事项的名称",n("input",{type:"text",required:!0,dir:"auto",...c("title")})]}),m&&n("label",{children:["更正哪一行",n("select",{required:!0,value:l.corrects??"",onInput:p=>_({...l,corrects:Number(p.target.value)}),children:[n("option",{value:"",children:"选择……"}),m.filter(p=>!p.correction).map(p=>n("option",{value:p.number,children:[p.number,"　",p.on,"　",p.title]}))]})]}),n("label",{children:[m?"正确的日期":"日期",n("input",{type:"date",required:!0,...c("on")})]}),n("label",{children:["由谁办理（机关或职务，不写姓名）",n("input",{type:"text",required:!0,dir:"auto",...c("by")})]}),t&&n("label",{children:["结果（由人写明）",n("select",{required:!0,...c("outcome"),children:[n("option",{value:"",children:"选择……"}),t.map(p=>n("option",{value:p.id,children:p.words}))]})]}),u&&n("label",{children:["以后在哪一步",n("select",{...c("to"),children:[n("option",{value:"",children:"不变"}),u.map(p=>n("option",{value:p.id,children:p.words}))]})]}),n("label",{children:["理由",!i&&"（没有可空；读法不一致而由人选择的，要写）",n("textarea",{rows:2,required:i,dir:"auto",...c("reason")})]}),s&&n("label",{children:["批准人（职务）",n("input",{type:"text",required:!0,dir:"auto",...c("approver")})]}),o,n("div",{children:[n("button",{type:"submit",class:"main",children:"记入日志"})," ",n("button",{type:"button",onClick:r,children:"取消"})]})]})}function kt({current:e,refused:t,act:o}){let[a,r]=S(null),i=(d,u)=>async m=>(await o(d,"enter",{...m,event:d,seen:e.log.sum},u)).ok&&r(null),s=()=>r(null);return n("div",{class:"group",children:[n("p",{class:"quiet",children:"撤回、补正、退回等条文没有写的事项，写明理由和批准人，作为手工事件录入；日期写错了，再记一条更正。"}),a==="manual"?n(be,{title:"条文之外的事项",named:!0,reasoned:!0,approved:!0,back:e.back,refused:t("manual"),onCancel:s,onEnter:i("manual","没有记入日志")}):n("button",{type:"button",onClick:()=>r("manual"),children:"录入条文之外的事项"})," ",e.log.lines.length>0&&(a==="correct"?n(be,{title:"更正日期",lines:e.log.lines,reasoned:!0,approved:!0,refused:t("correct"),onCancel:s,onEnter:i("correct","没有更正")}):n("button",{type:"button",onClick:()=>r("correct"),children:"更正日志里的日期"}))]})}function qt({current:e,refused:t,act:o}){let a=e.records.filter(l=>l.decision&&!l.problem),[r,i]=S(null),s=r??a.at(-1)?.name??"",d=l=>o("forms","document",{form:l.id,record:s},`《${l.title}》没有写`),u=l=>n("ul",{class:"measures",children:l.map(_=>n("li",{class:"paper-line",children:[n("span",{children:[_.title,_.basis,n("span",{class:"quiet",children:["　",_.actor,_.against&&"　现在还不能写"]})]}),n("button",{type:"button",onClick:()=>d(_),children:["写成文书",n("span",{class:"said",children:["《",_.title,"》"]})]})]},_.id))}),m=e.forms.filter(l=>l.here);return n("section",{"aria-label":"文书",children:[n("h2",{children:"文书"}),n("label",{class:"from",children:["照着哪一份填写",n("select",{value:s,onChange:l=>i(l.target.value),children:[n("option",{value:"",children:"案件文件和日志"}),e.records.filter(l=>l.hash).map(l=>n("option",{value:l.name,children:[l.name,l.decision&&`（${l.decision}）`]}))]})]}),t,u(m),n("details",{class:"group",open:m.length===0,children:[n("summary",{children:["其他文书",n("span",{class:"quiet",children:["　",e.forms.length-m.length," 种"]})]}),u(e.forms.filter(l=>!l.here))]}),e.documents.length>0&&n("details",{class:"group",children:[n("summary",{children:["已经写出的",n("span",{class:"quiet",children:["　",e.documents.length," 份，在案件旁边"]})]}),n("ul",{children:e.documents.map(l=>n("li",{children:n("bdi",{children:l})}))})]}),n("p",{class:"quiet",children:"写出的是草稿，未经审签无效；已有同名的不覆盖，另写一份。"})]})}function Ct({refused:e,act:t}){let[o,a]=S("");return n("form",{class:"beside",onSubmit:async r=>{r.preventDefault(),(await t("record","record",{label:o},"没有写评议记录")).ok&&a("")},children:[n("label",{children:["记录的名称（可空，如“甲”）",n("input",{type:"text",class:"short",value:o,onInput:r=>a(r.target.value)})]}),n("button",{type:"submit",children:"写评议记录"}),e]})}function St({record:e,fixed:t,ask:o,file:a,refused:r,act:i}){let[s,d]=S(null),[u,m]=S(!1);return n("article",{class:"sheet",children:[n("h3",{children:n("bdi",{children:e.name})}),e.problem&&n("p",{class:"raised",children:n("bdi",{children:e.problem})}),e.hash&&n(L,{children:[n("p",{children:e.decision?n("bdi",{children:e.decision}):n("span",{class:"quiet",children:"还没有决定"})}),n("p",{class:"quiet sum",children:["校验值 ",e.hash]}),n("div",{class:"beside",children:[n("button",{type:"button",onClick:async()=>{let l=await o("verify",{file:a,record:e.name});d(l.ok??{told:"没有核对",problems:l.refused,also:[]})},children:["核对",n("span",{class:"said",children:e.name})]}),!e.decision&&!u&&n("button",{type:"button",onClick:()=>m(!0),children:["录入决定",n("span",{class:"said",children:e.name})]})]}),n("div",{role:"status",children:[s&&s.problems.length===0&&n("p",{children:[n("span",{class:"verdict met",children:[B.met," 一致"]})," ",s.told]}),s?.also.map(l=>n("p",{class:"quiet",children:["另：",l]}))]}),s?.problems.length>0&&n(O,{refused:s.problems,title:s.told}),u&&!e.decision&&n(Oe,{record:e,fixed:t,onCancel:()=>m(!1),onDecide:async l=>{let _=await i(`decision ${e.name}`,"decide",{record:e.name,decision:l},"没有录入决定");return _.ok&&(m(!1),d(null)),_}})]}),r]})}function Et({log:e}){return n("section",{"aria-label":"日志",children:[n("h2",{children:["日志",n("span",{class:"quiet",children:["　",e.file]})]}),e.lines.length===0?n("p",{class:"quiet",children:"还没有记过；办过的步骤来自案件文件的日期。"}):n(L,{children:[n("p",{children:[n("span",{class:"verdict met",children:[B.met," 相接"]})," ",e.lines.length," 行，每一行都接着前一行。"]}),n("p",{class:"quiet sum",children:["最后一行的校验值 ",e.sum]}),n("details",{class:"group",children:[n("summary",{children:"逐行"}),n("table",{children:[n("thead",{children:n("tr",{children:[n("th",{children:"行"}),n("th",{children:"日期"}),n("th",{children:"事项"}),n("th",{children:"由谁"})]})}),n("tbody",{children:e.lines.map(t=>n("tr",{children:[n("td",{children:t.number}),n("td",{class:"day",children:t.on}),n("td",{children:n("bdi",{children:t.title})}),n("td",{children:n("bdi",{children:t.by})})]}))})]})]})]})]})}var ln=Ye("folder",vt);export{ln as default};
