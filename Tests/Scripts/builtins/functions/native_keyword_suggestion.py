# Built-in functions suggest the keyword that was meant.
for call in (
    lambda: print(seb=""), lambda: "".split(seb=1), lambda: int("1", bas=3), lambda: [].sort(revers=1),
    lambda: compile("", "", "exec", flagz=1), lambda: print(qqqqqq=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: print() got an unexpected keyword argument 'seb'. Did you mean 'sep'?
# expect: split() got an unexpected keyword argument 'seb'. Did you mean 'sep'?
# expect: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
# expect: sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?
# expect: compile() got an unexpected keyword argument 'flagz'. Did you mean 'flags'?
# expect: print() got an unexpected keyword argument 'qqqqqq'
