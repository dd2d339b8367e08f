import pydoc


def f(x):
    "Says x."


print(pydoc.plain(pydoc.render_doc(f, "About %s:")))
print(pydoc.locate("builtins.len"), pydoc.locate("no.such"), pydoc.locate("math.pi"))
print(pydoc.getdoc(f), [pydoc.getdoc(lambda: 0)])

# expect: About function f in module __main__:
# expect:
# expect: f(x)
# expect:     Says x.
# expect:
# expect: <built-in function len> None 3.141592653589793
# expect: Says x. ['']
