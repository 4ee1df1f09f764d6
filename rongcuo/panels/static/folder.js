var x,we,Ze,H,ie,X,ke,G,qe,re,ae,et,W=Symbol.for("pv"),Z={},ee=[],tt=/^m(i|n|o|s|text|space)$/,se=Array.isArray,Ce=ee.slice,N=Object.assign;function F(e){e&&e.parentNode&&e.remove()}function J(e,t,o,a,r){var i={type:e,props:t,key:o,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:W,__v:r||++we,__i:-1,__u:0};return!r&&x.vnode&&x.vnode(i),i}function $(e){return e.children}function Y(e,t){this.props=e,this.context=t,this.__g=0}function M(e,t){if(t==null)return e.__&&M(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:M(e)}function nt(e){var t,o=e.__v,a=o.__e,r=[],i=[],s=e.__P;s&&((t=N({constructor:W},o)).__v=o.__v+1,x.vnode&&x.vnode(t),le(s,t,o,e.__n,s.namespaceURI,32&o.__u?[a]:null,r,a||M(o),32&o.__u,i),t.__v=o.__v,t.__.__k[t.__i]=t,ze(r,t,i),o.__=o.__e=null,t.__e!=a&&Se(t))}function Se(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Se(e)}function ye(e){(8&e.__g||(e.__g|=8,H.push(e),X++))&&ie==x.debounceRendering||((ie=x.debounceRendering)||queueMicrotask)(Ee)}function Ee(){try{for(var e,t=1;H.length;)H.length>t&&H.sort(ke),e=H.shift(),t=H.length,8&e.__g&&nt(e)}finally{(X=H.length)&&(ie||queueMicrotask)(Ee)}}function De(e,t,o,a,r,i,s,d,p,m,c){var _,b,l,u,g,f,v=a.__k||ee,y=t.length;for(p=ot(o,t,v,p,y),_=0;_<y;_++)(l=o.__k[_])!=null&&(b=~l.__i&&v[l.__i]||Z,l.__i=_,f=le(e,l,b,r,i,s,d,p,m,c),u=l.__e,(b.ref!=l.ref||8&b.__u)&&(b.ref&&ce(b.ref,null,l,b),l.ref&&c.push(l.ref,l.__c||u,l)),g=g||u,4&l.__u?(p=Le(l,p,e,!b.__v),b.__e&&(b.__e=null)):typeof l.type=="function"&&f!==void 0?p=f:u&&(p=u.nextSibling),l.__u&=-21);return o.__e=g,p}function ot(e,t,o,a,r){var i,s,d,p,m,c,_,b,l,u=o.length,g=u,f=0,v=0,y=e.__k=Array(r);for(i=0;i<r;i++)(s=t[i])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=y[i]=J(null,s):se(s)?s=y[i]=J($,{children:s}):s.constructor===W&&s.__b?s=y[i]=J(s.type,s.props,s.key,s.ref,s.__v):y[i]=s,p=i+f,s.__=e,s.__b=e.__b+1,d=null,~(m=s.__i=it(s,o,p,g))&&(g--,(d=o[m])&&(d.__u|=2)),d&&d.__v?(s.__u|=16,m==p-1?f--:m==p+1?f++:m!=p&&(m>p?f--:f++,v=1)):(~m||(r>u?f--:r<u&&f++),typeof s.type!="function"&&(s.__u|=4))):y[i]=null;if(v){for(c=[],_=[],i=0;i<r;i++)if((s=y[i])&&16&s.__u){for(f=0,b=c.length;f<b;)c[l=f+b>>1]<s.__i?f=l+1:b=l;c[f]=s.__i,_[i]=f+1}for(f=c.length;i--;)_[i]&&(_[i]==f?f--:y[i].__u|=4)}if(g)for(i=0;i<u;i++)!(d=o[i])||2&d.__u||(d.__e==a&&(a=M(d)),de(d,d));return a}function Le(e,t,o,a){var r,i,s,d;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Le(r[i],t,o,!1));return t}for(t&&!t.parentNode&&(t=M(e))&&!t.parentNode&&(t=null),s=e.__e,d=t;d&&d.nodeType==8;)d=d.nextSibling;for(s!=d&&(!a&&o.moveBefore&&s.parentNode?o.moveBefore(s,t):o.insertBefore(s,t||null)),t=s;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function it(e,t,o,a){var r,i=e.key,s=e.type,d=t[o],p=d&&!(2&d.__u);if(d===null&&i==null||p&&i==d.key&&s==d.type)return o;if(a>(p?1:0)){for(r=o-1;r>=0;r--)if((d=t[r])&&!(2&d.__u)&&i==d.key&&s==d.type)return r;for(r=o+1;r<t.length;r++)if((d=t[r])&&!(2&d.__u)&&i==d.key&&s==d.type)return r}return-1}function xe(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function K(e,t,o,a,r){var i,s;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof a=="string"&&(e.style.cssText=a=""),a)for(t in a)o&&t in o||xe(e.style,t);if(o)for(t in o)a&&o[t]==a[t]||xe(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof a!="function"&&(a=null),(e.__e||(e.__e={}))[t]=o,o&&a||(s=ae[t]||(ae[t]=at(t)),(e.__a||(e.__a={}))[t]=re,i=t!=(t=t.replace(qe,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,s,i):e.removeEventListener(t,s,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function at(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[G]==null)t[G]=re++;else if(t[G]<this.__a[e])return;return o(x.event?x.event(t):t)}}}function le(e,t,o,a,r,i,s,d,p,m){var c,_,b,l,u,g,f,v,y,k,w,z,O,A,P,h,E,D,T=t.type;if(t.constructor!==W)return null;128&o.__u&&(p=32&o.__u,c=o.__c.__z)&&(t.__u|=p,_=i=[],c.nodeType==8?d=Q(c,i):i.push(c),d=i[0]||d),(c=x.__b)&&c(t);e:if(typeof T=="function"){b=s.length;try{if(v=t.props,y=(c=T.prototype)&&c.render,k=(c=T.contextType)&&a[c.__c],w=c?k?k.props.value:c.__:a,(l=o.__c)?(t.__c=l,2&l.__g&&(l.__g|=1)):(y?t.__c=l=new T(v,w):(t.__c=l=new Y(v,w),l.constructor=T,l.render=st),k&&k.sub(l),l.state||(l.state={}),l.__n=a,l.__g|=8,l.__h=[],l.__k=[]),y&&(l.__s||(l.__s=l.state),T.getDerivedStateFromProps&&(l.__s==l.state&&(l.__s=N({},l.__s)),N(l.__s,T.getDerivedStateFromProps(v,l.__s)))),u=l.props,g=l.state,l.__v=t,o.__c){if(v!==u&&y&&!T.getDerivedStateFromProps&&l.componentWillReceiveProps&&l.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&l.__g)||!(4&l.__g)&&l.shouldComponentUpdate&&l.shouldComponentUpdate(v,l.__s,w)===!1){t.__v!=o.__v&&(l.props=v,l.state=l.__s,l.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(S){S&&(S.__=t)}),ee.push.apply(l.__h,l.__k),l.__k=[],l.__h.length&&s.push(l),d=M(o);break e}l.componentWillUpdate&&l.componentWillUpdate(v,l.__s,w),y&&l.componentDidUpdate&&l.__h.push(function(){l.componentDidUpdate(u,g,f)})}else y&&!T.getDerivedStateFromProps&&l.componentWillMount&&l.componentWillMount(),y&&l.componentDidMount&&l.__h.push(l.componentDidMount);l.context=w,l.props=v,l.__P=e,l.__g&=-5,z=x.__r,O=y?25:0;do l.__g&=-9,z&&z(t),c=l.render(l.props,l.state=l.__s,l.context);while(8&l.__g&&++O<25);y&&(ee.push.apply(l.__h,l.__k),l.__k=[]),l.state=l.__s,l.getChildContext&&(a=N({},a,l.getChildContext())),y&&o.__c&&l.getSnapshotBeforeUpdate&&(f=l.getSnapshotBeforeUpdate(u,g)),A=c&&c.type===$&&c.key==null?c.props.children:c,v.__P&&(c=d,r=(e=v.__P).namespaceURI,p=i=null,o.props&&o.props.__P!=e&&(o.__k.some(function(S){S&&de(S,S)}),o.__k=null),d=o.__k?M(o,0):null),d=De(e,se(A)?A:[A],t,o,a,r,i,s,d,p,m),v.__P&&(t.__e=null,d=c),t.__u&=-161,_&&_.some(F),l.__h.length&&s.push(l),1&l.__g&&(l.__g&=-4)}catch(S){if(s.length=b,t.__v=null,p||i)if(S&&S.then){if(t.__u|=128|p,i){for(~(E=i.indexOf(d||void 0))||(E=i.length);(D=i[E-1])&&D.nodeType==8;)E--;for(;E<i.length;E++)if(D=i[E])if(i[E]=null,P){if(D==h)break}else{if(D.nodeType!=8)break;D.data.startsWith("$s")&&(h=Q(P=D))}}if(!P){for(;d&&d.nodeType==8&&d.nextSibling;)d=d.nextSibling;P=d}(c=Q(P=t.__c.__z||(t.__c.__z=P)))?(t.__e=P,d=c):t.__e=d,d=d&&d.nextSibling}else i&&i.some(F);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),S&&S.then||Pe(t),x.__e(S,t,o)}}else d=t.__e=rt(o.__e,t,o,a,r,i,s,p,m,e);return(c=x.diffed)&&c(t),d}function Q(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Pe(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Pe))}function ze(e,t,o){for(var a=0;a<o.length;)ce(o[a++],o[a++],o[a++]);x.__c&&x.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){x.__e(i,r.__v)}})}function rt(e,t,o,a,r,i,s,d,p,m){var c,_,b,l,u,g,f,v,y=o.props||Z,k=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(c=0;c<i.length;c++)if((u=i[c])&&(w?u.localName==w:u.nodeType==3)){e=u,i[c]=null;break}}if(!e){if(v=m.ownerDocument||document,!w)return v.createTextNode(k);e=v.createElementNS(r,w,k.is?k:m),d&&(x.__m&&x.__m(t,i),d=!1),i=null}if(w){if(m=w=="template"&&e.content||e,i=w=="textarea"&&k.defaultValue!=null?null:i&&Ce.call(m.childNodes),!d&&i)for(y={},c=0;c<e.attributes.length;c++)y[(u=e.attributes[c]).name]=u.value;for(c in y)u=y[c],c=="dangerouslySetInnerHTML"?b=u:c=="children"||c in k||c=="value"&&"defaultValue"in k||c=="checked"&&"defaultChecked"in k||K(e,c,null,u,r);for(c in k)u=k[c],c=="children"?l=u:c=="dangerouslySetInnerHTML"?_=u:c=="value"?g=u:c=="checked"?f=u:d&&typeof u!="function"||y[c]===u||K(e,c,u,y[c],r);_?(d||b&&(_.__html==b.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(b&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&tt.test(w))&&(r="http://www.w3.org/1999/xhtml"),De(m,se(l)?l:[l],t,o,a,r,i,s,i?i[0]:o.__k&&M(o,0),d,p),i&&i.some(F)),d&&w!="textarea"||(c="value",w=="progress"&&g==null?e.removeAttribute(c):g==null||g===e[c]&&(w!="progress"||g)||K(e,c,g,y[c],r),c="checked",f!=null&&f!=e[c]&&K(e,c,f,y[c],r))}else y===k||d&&e.data==k||(e.data=k);return e}function ce(e,t,o,a){try{typeof e=="function"?t?t.__x=e(t)||1:a&&(a=a.__c||a.__e)&&(t=a.__x)&&(a.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){x.__e(r,o)}}function de(e,t,o){var a,r,i,s;if(x.unmount&&x.unmount(e),!(a=e.ref)||a.current&&a.current!=e.__e||ce(a,null,t,e),a=e.__c){if(a.componentWillUnmount)try{a.componentWillUnmount()}catch(d){x.__e(d,t)}a.__P=a.__n=null}if(a=e.__k)for(s=0;s<a.length;s++)a[s]&&de(a[s],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(a=e.__c)&&(a=a.__z)&&(r=Q(a,i=[]))&&(a==e.__e&&i.some(F),F(r),F(a)),o||F(e.__e),e.__e=e.__c=e.__=null}function st(e,t,o){return this.constructor(e,o)}function ue(e,t){var o,a,r,i;x.__&&x.__(e,t),t.nodeType==9&&(t=t.documentElement),a=(o=e&&32&e.__u)?null:t.__k,t.__k=J($,{children:[e]}),r=[],i=[],le(t,t.__k,a||Z,Z,t.namespaceURI,a?null:t.firstChild?Ce.call(t.childNodes):null,r,a?a.__e:t.firstChild,o,i),ze(r,t.__k,i),t.__k.props.children=null}x={__e:function(e,t,o,a){for(var r,i,s;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((s=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,a||{}),s=1),s&&8&r.__g)return void(r.__g|=2)}catch(d){e=d}}throw X=0,e}},we=0,Ze=function(e){return e!=null&&e.constructor===W},Y.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=N({},this.state)),typeof e=="function"&&(e=e(N({},o),this.props)),e&&(N(o,e),this.__v&&(t&&this.__k.push(t),ye(this)))},Y.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ye(this))},Y.prototype.render=$,H=[],X=0,ke=function(e,t){return e.__v.__b-t.__v.__b},G=Symbol(),qe=/(PointerCapture)$|Capture$/i,re=0,ae={},et=0;var U,C,pe,Te,me=Object.is,te=0,Ue=[],_e=[],q=x,$e=q.__b,je=q.__r,He=q.diffed,Me=q.__c,Re=q.unmount,Ae=q.__;function ne(e,t){q.__h&&q.__h(C,e,te||t),te=0;var o=C.__H||(C.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function L(e){return te=1,lt(Ie,e)}function lt(e,t,o){var a=ne(U++,2);if(a.t=e,!a.__c&&(a.__=[o?o(t):Ie(void 0,t),function(i){var s=(a.__N||a.__)[0],d=a.t(s,i);me(s,d)||(a.__N=[d,a.__[1]],a.__c.setState({}))}],a.__c=C,!C.__f)){C.__f=!0;var r=C.shouldComponentUpdate;C.shouldComponentUpdate=function(i,s,d){var p=this.__H;if(!p)return!0;var m=!1,c=this.props!=i;if(p.__.some(function(b){b.__N&&(m=!0,me(b.__[0],b.__N[0])||(c=!0))}),r){var _=r.call(this,i,s,d);return m?_||c:_}return!m||c}}return a.__}function R(e,t){var o=ne(U++,3);!q.__s&&he(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,C.__H.__h.push(o))}function oe(e,t){var o=ne(U++,4);!q.__s&&he(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,C.__h.push(o))}function j(e){return te=5,ct(function(){return{current:e}},[])}function ct(e,t){var o=ne(U++,7);return he(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function dt(){var e;do{for(;e=_e.shift();)try{V(e)}catch(o){q.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Ue.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(V),t.__h.some(fe),t.__h=[]}catch(o){t.__h=[],q.__e(o,e.__v)}}}while(_e.length)}q.__b=function(e){C=null,$e&&$e(e)},q.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ae&&Ae(e,t)},q.__r=function(e){je&&je(e),U=0;var t=(C=e.__c).__H;t&&(pe==C?C.__h=[]:(t.__h.some(V),t.__h.some(fe),U=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),pe=C},q.diffed=function(e){He&&He(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ne(Ue.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),pe=C=null},q.__c=function(e,t){t.some(function(o){try{o.__h.some(V),o.__h=o.__h.filter(function(a){return!a.__||fe(a)})}catch(a){o.__h=[function(){throw a}]}}),Me&&Me(e,t)},q.unmount=function(e){Re&&Re(e);var t,o,a=e.__c;a&&a.__H&&(a.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Ne(_e.push(r))}else V(r)}catch(i){t=i}}),a.__H=void 0,t&&q.__e(t,a.__v))};var Fe=typeof requestAnimationFrame=="function";function ut(e){var t,o=function(){clearTimeout(a),Fe&&cancelAnimationFrame(t),setTimeout(e)},a=setTimeout(o,35);Fe&&(t=requestAnimationFrame(o))}function Ne(e){e!=1&&Te==q.requestAnimationFrame||((Te=q.requestAnimationFrame)||ut)(dt)}function V(e){var t=C,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),C=t}function fe(e){var t=C;e.__c=e.__(),C=t}function he(e,t){return!e||e.length!=t.length||t.some(function(o,a){return!me(o,e[a])})}function Ie(e,t){return typeof t=="function"?t(e):t}var pt=Symbol.for("pv"),mt=0;function n(e,t,o,a,r,i){t||(t={});var s,d,p=t;if("ref"in p&&typeof e!="function")for(d in p={},t)d=="ref"?s=t[d]:p[d]=t[d];var m={type:e,props:p,key:o,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:pt,__v:--mt,__i:-1,__u:0};return(r||i)&&(m.__source=r,m.__self=i),x.vnode&&x.vnode(m),m}var _t={met:"符合",not_met:"不符合",undetermined:"待定"},B={met:"●",not_met:"✕",undetermined:"◌"};function Oe({value:e}){return n("span",{class:`verdict ${e}`,children:[B[e]," ",_t[e]]})}function I({refused:e,personal:t,title:o,onPlace:a}){let r=j(null);return R(()=>r.current.scrollIntoView({block:"nearest"}),[e]),n("div",{class:"refused",role:"alert",ref:r,children:[n("b",{children:o||(t?"发现疑似个人信息，未作比对":"没有比对：输入有误")}),n("ul",{children:e.map(({what:i,remedy:s,place:d})=>n("li",{children:[n("bdi",{children:i}),s,a&&d?.length>0&&n("button",{type:"button",class:"link",onClick:()=>a(d),children:"去改"})]}))})]})}var ft=["step","role","on","document","outcome"];function We({record:e,fixed:t,onDecide:o,onCancel:a}){let[r,i]=L({}),[s,d]=L({}),[p,m]=L(null),c=j(null);oe(()=>c.current.querySelector("select").focus(),[]);let _=g=>({"data-part":g,value:r[g]??"",onInput:f=>i({...r,[g]:f.target.value})}),b=(g,f)=>n("select",{..._(g),children:[n("option",{value:"",children:"选择……"}),f.map(v=>n("option",{value:v.id,children:v.words}))]}),l=([g,f,v])=>c.current.querySelector(f?`[data-part="${f}.${v??"reason"}"]`:`[data-part="${g}"]`)?.focus();async function u(g){g.preventDefault();let f=await o({...Object.fromEntries(ft.map(v=>[v,r[v]||null])),reasons:Object.fromEntries(e.reasons.map(({id:v,found:y})=>{let{held:k=null,reason:w=null,departs:z=null}=s[v]??{};return[v,{held:k,reason:w,departs:k===y?null:z}]}))});m(f.refused?f:null)}return n("form",{class:"adopt","aria-label":"录入决定",ref:c,onSubmit:u,children:[n("p",{class:"quiet",children:"决定由人作出。理由用自己的话写：不抄条文，不抄比对的说明，各条不写同一段话。录入一次，不能改。"}),n("label",{children:["步骤",b("step",t.steps)]}),n("label",{children:["由谁决定（机关或职务，不写姓名）",n("input",{type:"text",dir:"auto",..._("role")})]}),n("label",{children:["日期",n("input",{type:"date",..._("on")})]}),n("label",{children:["文号（没有可空）",n("input",{type:"text",dir:"auto",..._("document")})]}),n("label",{children:["结果（独立评议可以不选）",b("outcome",t.outcomes)]}),e.reasons.map(g=>n(ht,{each:g,fixed:t,said:s[g.id]??{},onSaid:f=>d({...s,[g.id]:f})},g.id)),p&&n(I,{...p,title:"没有录入，记录没有变",onPlace:l}),n("div",{children:[n("button",{type:"submit",class:"main",children:"录入决定"})," ",n("button",{type:"button",onClick:a,children:"取消"})]})]})}function ht({each:e,fixed:t,said:o,onSaid:a}){let r=i=>({"data-part":`${e.id}.${i}`,value:o[i]??"",rows:3,dir:"auto",onInput:s=>a({...o,[i]:s.target.value})});return n("fieldset",{class:"question",children:[n("legend",{children:[e.citation,"　",e.title,"　比对：",n(Oe,{value:e.found})]}),n("p",{class:"clause small",children:e.text}),n("div",{class:"choices",role:"radiogroup","aria-label":`${e.citation}：所持`,children:t.held.map(({id:i,words:s},d)=>n("label",{class:o.held===i?"chosen":"",children:[n("input",{type:"radio",name:`held-${e.id}`,"data-part":d===0?`${e.id}.held`:void 0,checked:o.held===i,onChange:()=>a({...o,held:i})}),s]}))}),n("label",{children:["理由",n("textarea",{...r("reason")})]}),o.held&&o.held!==e.found&&n("label",{children:["与比对不同，为什么",n("textarea",{...r("departs")})]})]})}var Be={onClickCapture:e=>e.detail>1&&Ve(e),onKeyDownCapture:e=>e.repeat&&(e.key==="Enter"||e.key===" ")&&Ve(e)};function Ve(e){e.preventDefault(),e.stopPropagation()}function Ke(e,t){let o=j(!1),a=()=>o.current||bt(e.current);return R(()=>{let r=i=>a()&&i.preventDefault();return addEventListener("beforeunload",r),()=>removeEventListener("beforeunload",r)},[]),{unsaved:o,leave:()=>!a()||confirm(t)}}var bt=e=>[...e?.querySelectorAll("form.adopt :is(input, select, textarea)")??[]].some(t=>t.type==="radio"?t.checked:t.value);function Ge(e,t){let o=0,a=new Map;return e.on("msg:custom",r=>{let i=a.get(r.number);a.delete(r.number),i?.(r.answer)}),(r,i={})=>new Promise(s=>{a.set(++o,s),e.send({number:o,question:{panel:t,do:r,...i}})})}function Je(e){let t=[],o=i=>{t=[];for(let s=i.target;s&&s!==e;s=s.parentNode)t.push(s)},a=()=>setTimeout(()=>{e.activeElement||(t=[])}),r=new MutationObserver(i=>{if(e.activeElement||!t.length)return;let d=i.some(({removedNodes:p})=>[...p].some(m=>m.contains(t[0])))&&t.find(p=>p.isConnected);d&&(d.tabIndex<0&&(d.tabIndex=-1),d.focus({preventScroll:!0}))});return e.addEventListener("focusin",o),e.addEventListener("focusout",a),r.observe(e,{childList:!0,subtree:!0}),()=>{e.removeEventListener("focusin",o),e.removeEventListener("focusout",a),r.disconnect()}}var Ye=`:host {
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
`;function Qe(e,t){return{render({model:o,el:a}){let r=a.shadowRoot??a.attachShadow({mode:"open"}),i=new CSSStyleSheet;i.replaceSync(Ye),r.adoptedStyleSheets=[i];let s=vt(p=>a.dataset.scheme=p?"dark":"light"),d=Je(r);return ue(n(t,{ask:Ge(o,e),model:o}),r),()=>{s(),d(),ue(null,r)}}}}function vt(e){let t=matchMedia("(prefers-color-scheme: dark)"),o=()=>{let r=document.body.dataset.mdColorScheme,i=document.body.dataset.jpThemeLight;e(r?r==="slate":i?i==="false":t.matches)},a=new MutationObserver(o);return a.observe(document.body,{attributes:!0,attributeFilter:["data-md-color-scheme","data-jp-theme-light"]}),t.addEventListener("change",o),o(),()=>{a.disconnect(),t.removeEventListener("change",o)}}var Xe={overdue:"not_met",perhaps_overdue:"undetermined"};function yt({ask:e}){let[t,o]=L(null),[a,r]=L(null),[i,s]=L(null),[d,p]=L(null),[m,c]=L(""),[_,b]=L(!1),[l,u]=L({}),g=j(null),f=j(null),{unsaved:v,leave:y}=Ke(f,"填写了一半的还没有记入。确定离开这个案件吗？");v.current=Object.values(l).some(h=>Object.values(h).some(Boolean));let k=j(0);R(()=>{e("start").then(({ok:h})=>o(h)),w()},[]),R(()=>{i&&g.current?.focus()},[i?.file]);async function w(h=""){let E=++k.current;b(!0);let D=await e("list");E===k.current&&(b(!1),c(h),s(null),p(D.refused?{...D,where:"list",title:"没有读出案件夹"}:null),r(D.ok??null))}async function z(h,E,D,T){k.current++,b(!0);let S=await e(E,{file:i?.file,...D});b(!1),p(S.refused?{...S,where:h,title:T}:null),c(S.ok?.told??"");let ve=E==="open"?S.ok:S.ok?.opened;return ve&&s(ve),S}let O=h=>({form:l[h],onFill:E=>u(D=>({...D,[h]:{...D[h],...E}})),onClose:()=>u(({[h]:E,...D})=>D)}),A=h=>z("list","open",{file:h},"没有打开"),P=h=>d?.where===h&&n(I,{...d});return!t||!(a||d)?n("p",{class:"quiet",children:"正在准备……"}):n("div",{class:"folder",ref:f,"aria-busy":_,children:[n("header",{class:"head",children:[n("h2",{children:"办理"}),n("span",{class:"quiet",children:["案件夹 ",n("bdi",{children:t.folder})]}),n("span",{class:"quiet always",children:"只作比对和记录，不作认定 · 文件都在这个文件夹里"})]}),n("div",{class:"tools",children:[i&&n("button",{type:"button",onClick:()=>{y()&&(u({}),w())},children:"回到案件列表"}),n("button",{type:"button",onClick:async()=>{i?(await A(i.file)).ok&&c("已重新读取。"):await w("已重新读取。")},children:"重新读取"}),n("span",{class:"quiet",role:"status",children:m})]}),P("list"),!i&&a&&n(xt,{found:a,onOpen:A}),i&&n($,{children:[n("div",{class:"wide",children:[n("h2",{tabIndex:-1,ref:g,children:["案件 ",n("bdi",{children:i.case}),"　现在：",i.stage]}),n("p",{class:"quiet",children:["主张：",i.claims.join("、")||"没有写明，逐项比对"]}),n("details",{children:[n("summary",{children:"案情"}),n("p",{children:n("bdi",{children:i.narrative})})]}),i.departs.map(h=>n("p",{class:"raised",children:n("bdi",{children:h})}))]}),n("div",{class:"columns",children:[n("section",{"aria-label":"程序",children:[n("h2",{children:"办过的"}),n(wt,{steps:i.steps}),n("h2",{children:"接下来可以"}),i.following.length===0&&n("p",{class:"quiet",children:"程序已经走完，没有下一步。"}),i.following.map(h=>n(kt,{step:h,fixed:t,draft:O(h.id),refused:P(h.id),onEnter:E=>z(h.id,"enter",{...E,event:h.id,seen:i.log.sum},"没有记入日志")},h.id)),n(qt,{current:i,draft:O,refused:P,act:z})]}),n("section",{"aria-label":"期限、文书和记录",children:[i.due.length>0&&n("h2",{children:"正在进行的期限"}),i.due.map(h=>n("p",{children:[n("span",{class:"cited",children:h.citation})," ",h.title,"：",n("b",{children:h.heading})," ",n(ge,{due:h})]},h.id)),i.due.length>0&&n("p",{class:"quiet",children:"超期只作提醒，不改变实体比对的结果。"}),n(Ct,{current:i,refused:P("forms"),act:z},i.file),n("h2",{children:"评议记录"}),n(St,{refused:P("record"),act:z}),i.records.map(h=>n(Et,{record:h,fixed:t,ask:e,file:i.file,refused:P(h.name),act:z},h.name)),n(Dt,{log:i.log})]})]})]}),n("footer",{class:"quiet",children:t.notices.map(h=>n("p",{children:h}))})]})}var ge=({due:e})=>Xe[e.standing]?n("span",{class:`verdict ${Xe[e.standing]}`,children:e.words}):n("span",{class:"quiet",children:e.words});function xt({found:e,onOpen:t}){let o=e.cases.filter(a=>!a.over);return n("div",{class:"wide",children:[n("h2",{children:[o.length," 个在办案件",n("span",{class:"quiet",children:["　按 ",e.today," 计，先列超期的"]})]}),e.readers&&n("p",{class:"raised",children:"这个文件夹其他用户也能进入。案件只应由承办的人读到，请改为权限 700。"}),e.problems.length>0&&n(I,{refused:e.problems,title:"有文件读不出，或者对不上"}),e.cases.length===0&&n("p",{class:"quiet",children:"文件夹里没有案件文件。新案件可以在评议台保存，或用 rongcuo new 写一份。"}),e.cases.length>0&&n("table",{class:"points cases",children:[n("thead",{children:n("tr",{children:[n("th",{children:"案件"}),n("th",{children:"现在"}),n("th",{children:"期限"}),n("th",{children:"记录"})]})}),n("tbody",{children:e.cases.map(a=>n("tr",{children:[n("td",{children:n("button",{type:"button",class:"link",onClick:()=>t(a.file),children:[n("bdi",{children:a.case}),n("span",{class:"said",children:"打开"})]})}),n("td",{children:a.stage}),n("td",{children:a.due.length===0?n("span",{class:"quiet",children:"没有正在进行的"}):a.due.map(r=>n("p",{children:[r.title,"：",r.heading," ",n(ge,{due:r})]}))}),n("td",{children:a.records===0?n("span",{class:"quiet",children:"没有记录"}):`${a.records} 份，${a.decided} 份已录入决定`})]},a.file))})]})]})}function wt({steps:e}){return n("ol",{class:"passed",children:e.map(t=>n("li",{children:[n("span",{class:"day",children:t.on})," ",n("b",{children:n("bdi",{children:t.title})}),t.basis,n("span",{class:"quiet",children:["　",n("bdi",{children:t.by}),"　",t.citation]}),t.outcome&&n($,{children:["　结果：",n("b",{children:t.outcome})]}),t.notes.map(o=>n("p",{class:"raised",children:n("bdi",{children:o})})),t.reason&&n("p",{class:"quiet",children:["理由：",n("bdi",{children:t.reason})]}),t.approver&&n("p",{class:"quiet",children:["批准人：",n("bdi",{children:t.approver})]})]}))})}function kt({step:e,fixed:t,draft:o,refused:a,onEnter:r}){return n("article",{class:"sheet",children:[n("h3",{children:[e.title,e.basis," ",n("span",{class:"cited",children:e.citation})," ",n("span",{class:"quiet",children:e.actor})]}),e.by.map(i=>n("p",{children:[i.title,"：",n("b",{children:i.heading})," ",n(ge,{due:i})]})),e.guards.length>0&&n("ul",{class:"conditions",children:e.guards.map(i=>n("li",{children:[n("span",{class:`verdict ${i.value}`,children:[B[i.value]," ",i.words]}),n("span",{children:[i.label,i.basis]})]}))}),e.papers.length>0&&n("p",{class:"quiet",children:["文书：",e.papers.join("、")]}),o.form?n(be,{title:e.title,outcomes:e.outcome&&t.outcomes,refused:a,...o,onEnter:r}):n("button",{type:"button",onClick:()=>o.onFill({}),children:["办理“",e.title,"”"]})]})}function be({title:e,outcomes:t,refused:o,form:a,onFill:r,onClose:i,onEnter:s,reasoned:d,approved:p,named:m,back:c,lines:_}){let b=j(null);oe(()=>{Object.keys(a).length===0&&b.current.querySelector("input, select").focus()},[]);let l=u=>({value:a[u]??"",onInput:g=>r({[u]:g.target.value})});return n("form",{class:"adopt","aria-label":e,ref:b,...Be,onSubmit:async u=>{u.preventDefault(),(await s(a)).ok&&i()},children:[(m||_)&&n("b",{children:e}),m&&n("label",{children:["事项的名称",n("input",{type:"text",required:!0,dir:"auto",...l("title")})]}),_&&n("label",{children:["更正哪一行",n("select",{required:!0,value:a.corrects??"",onInput:u=>r({corrects:Number(u.target.value)}),children:[n("option",{value:"",children:"选择……"}),_.filter(u=>!u.correction).map(u=>n("option",{value:u.number,children:[u.number,"　",u.on,"　",u.title]}))]})]}),n("label",{children:[_?"正确的日期":"日期",n("input",{type:"date",required:!0,...l("on")})]}),n("label",{children:["由谁办理（机关或职务，不写姓名）",n("input",{type:"text",required:!0,dir:"auto",...l("by")})]}),t&&n("label",{children:["结果（由人写明）",n("select",{required:!0,...l("outcome"),children:[n("option",{value:"",children:"选择……"}),t.map(u=>n("option",{value:u.id,children:u.words}))]})]}),c&&n("label",{children:["以后在哪一步",n("select",{...l("to"),children:[n("option",{value:"",children:"不变"}),c.map(u=>n("option",{value:u.id,children:u.words}))]})]}),n("label",{children:["理由",!d&&"（没有可空；读法不一致而由人选择的，要写）",n("textarea",{rows:2,required:d,dir:"auto",...l("reason")})]}),p&&n("label",{children:["批准人（职务）",n("input",{type:"text",required:!0,dir:"auto",...l("approver")})]}),o,n("div",{children:[n("button",{type:"submit",class:"main",children:"记入日志"})," ",n("button",{type:"button",onClick:i,children:"取消"})]})]})}function qt({current:e,draft:t,refused:o,act:a}){let r=t("manual"),i=t("correct"),s=(d,p)=>m=>a(d,"enter",{...m,event:d,seen:e.log.sum},p);return n("div",{class:"group",children:[n("p",{class:"quiet",children:"撤回、补正、退回等条文没有写的事项，写明理由和批准人，作为手工事件录入；日期写错了，再记一条更正。"}),r.form?n(be,{title:"条文之外的事项",named:!0,reasoned:!0,approved:!0,back:e.back,refused:o("manual"),...r,onEnter:s("manual","没有记入日志")}):n("button",{type:"button",onClick:()=>r.onFill({}),children:"录入条文之外的事项"})," ",e.log.lines.length>0&&(i.form?n(be,{title:"更正日期",lines:e.log.lines,reasoned:!0,approved:!0,refused:o("correct"),...i,onEnter:s("correct","没有更正")}):n("button",{type:"button",onClick:()=>i.onFill({}),children:"更正日志里的日期"}))]})}function Ct({current:e,refused:t,act:o}){let a=e.records.filter(c=>c.decision&&!c.problem),[r,i]=L(null),s=r??a.at(-1)?.name??"",d=c=>o("forms","document",{form:c.id,record:s},`《${c.title}》没有写`),p=c=>n("ul",{class:"measures",children:c.map(_=>n("li",{class:"paper-line",children:[n("span",{children:[_.title,_.basis,n("span",{class:"quiet",children:["　",_.actor,_.against&&"　现在还不能写"]})]}),n("button",{type:"button",onClick:()=>d(_),children:["写成文书",n("span",{class:"said",children:["《",_.title,"》"]})]})]},_.id))}),m=e.forms.filter(c=>c.here);return n("section",{"aria-label":"文书",children:[n("h2",{children:"文书"}),n("label",{class:"from",children:["照着哪一份填写",n("select",{value:s,onChange:c=>i(c.target.value),children:[n("option",{value:"",children:"案件文件和日志"}),e.records.filter(c=>c.hash).map(c=>n("option",{value:c.name,children:[c.name,c.decision&&`（${c.decision}）`]}))]})]}),t,p(m),n("details",{class:"group",open:m.length===0,children:[n("summary",{children:["其他文书",n("span",{class:"quiet",children:["　",e.forms.length-m.length," 种"]})]}),p(e.forms.filter(c=>!c.here))]}),e.documents.length>0&&n("details",{class:"group",children:[n("summary",{children:["已经写出的",n("span",{class:"quiet",children:["　",e.documents.length," 份，在案件旁边"]})]}),n("ul",{children:e.documents.map(c=>n("li",{children:n("bdi",{children:c})}))})]}),n("p",{class:"quiet",children:"写出的是草稿，未经审签无效；已有同名的不覆盖，另写一份。"})]})}function St({refused:e,act:t}){let[o,a]=L("");return n("form",{class:"beside",onSubmit:async r=>{r.preventDefault(),(await t("record","record",{label:o},"没有写评议记录")).ok&&a("")},children:[n("label",{children:["记录的名称（可空，如“甲”）",n("input",{type:"text",class:"short",value:o,onInput:r=>a(r.target.value)})]}),n("button",{type:"submit",children:"写评议记录"}),e]})}function Et({record:e,fixed:t,ask:o,file:a,refused:r,act:i}){let[s,d]=L(null),[p,m]=L(!1);return n("article",{class:"sheet",children:[n("h3",{children:n("bdi",{children:e.name})}),e.problem&&n("p",{class:"raised",children:n("bdi",{children:e.problem})}),e.hash&&n($,{children:[n("p",{children:e.decision?n("bdi",{children:e.decision}):n("span",{class:"quiet",children:"还没有决定"})}),n("p",{class:"quiet sum",children:["校验值 ",e.hash]}),n("div",{class:"beside",children:[n("button",{type:"button",onClick:async()=>{let c=await o("verify",{file:a,record:e.name});d(c.ok??{told:"没有核对",problems:c.refused,also:[]})},children:["核对",n("span",{class:"said",children:e.name})]}),!e.decision&&!p&&n("button",{type:"button",onClick:()=>m(!0),children:["录入决定",n("span",{class:"said",children:e.name})]})]}),n("div",{role:"status",children:[s&&s.problems.length===0&&n("p",{children:[n("span",{class:"verdict met",children:[B.met," 一致"]})," ",s.told]}),s?.also.map(c=>n("p",{class:"quiet",children:["另：",c]}))]}),s?.problems.length>0&&n(I,{refused:s.problems,title:s.told}),p&&!e.decision&&n(We,{record:e,fixed:t,onCancel:()=>m(!1),onDecide:async c=>{let _=await i(`decision ${e.name}`,"decide",{record:e.name,decision:c},"没有录入决定");return _.ok&&(m(!1),d(null)),_}})]}),r]})}function Dt({log:e}){return n("section",{"aria-label":"日志",children:[n("h2",{children:["日志",n("span",{class:"quiet",children:["　",e.file]})]}),e.lines.length===0?n("p",{class:"quiet",children:"还没有记过；办过的步骤来自案件文件的日期。"}):n($,{children:[n("p",{children:[n("span",{class:"verdict met",children:[B.met," 相接"]})," ",e.lines.length," 行，每一行都接着前一行。"]}),n("p",{class:"quiet sum",children:["最后一行的校验值 ",e.sum]}),n("details",{class:"group",children:[n("summary",{children:"逐行"}),n("table",{children:[n("thead",{children:n("tr",{children:[n("th",{children:"行"}),n("th",{children:"日期"}),n("th",{children:"事项"}),n("th",{children:"由谁"})]})}),n("tbody",{children:e.lines.map(t=>n("tr",{children:[n("td",{children:t.number}),n("td",{class:"day",children:t.on}),n("td",{children:n("bdi",{children:t.title})}),n("td",{children:n("bdi",{children:t.by})})]}))})]})]})]})]})}var cn=Qe("folder",yt);export{cn as default};
