from http.cookies import SimpleCookie

print(repr(SimpleCookie("a=b; c=[; d=r; f=h")), SimpleCookie("list=[1,2]; next=x")["next"].value)

# expect: <SimpleCookie: a='b' c='[' d='r' f='h'> x
