import warnings

sources = (
    "[1, 2](3)", "'a'(1)", "(1, 2)(3)", "{}()", "f'{x}'()", "(y for y in x)()", "None()",
    "5[0]", "None[0]", "{1}[0]", "(lambda: 0)[0]", "[1][[2]]", "[1, 2][1, 2]", "'a'['b']",
    "b''[1.5]", "()[{}]", "[1][-1]", "[1][True]", "'a'[x]", "{}['a']", "(lambda: 0)()",
)  # fmt: skip
for source in sources:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<source>", "eval")
    print(source, *(one.message for one in caught))
# expect: [1, 2](3) 'list' object is not callable; perhaps you missed a comma?
# expect: 'a'(1) 'str' object is not callable; perhaps you missed a comma?
# expect: (1, 2)(3) 'tuple' object is not callable; perhaps you missed a comma?
# expect: {}() 'dict' object is not callable; perhaps you missed a comma?
# expect: f'{x}'() 'str' object is not callable; perhaps you missed a comma?
# expect: (y for y in x)() 'generator' object is not callable; perhaps you missed a comma?
# expect: None() 'NoneType' object is not callable; perhaps you missed a comma?
# expect: 5[0] 'int' object is not subscriptable; perhaps you missed a comma?
# expect: None[0] 'NoneType' object is not subscriptable; perhaps you missed a comma?
# expect: {1}[0] 'set' object is not subscriptable; perhaps you missed a comma?
# expect: (lambda: 0)[0] 'function' object is not subscriptable; perhaps you missed a comma?
# expect: [1][[2]] list indices must be integers or slices, not list; perhaps you missed a comma?
# expect: [1, 2][1, 2] list indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect: 'a'['b'] str indices must be integers or slices, not str; perhaps you missed a comma?
# expect: b''[1.5] bytes indices must be integers or slices, not float; perhaps you missed a comma?
# expect: ()[{}] tuple indices must be integers or slices, not dict; perhaps you missed a comma?
# expect: [1][-1]
# expect: [1][True]
# expect: 'a'[x]
# expect: {}['a']
# expect: (lambda: 0)()
