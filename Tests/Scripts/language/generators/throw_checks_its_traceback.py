import warnings
warnings.simplefilter("ignore")

def g():
    while True:
        try: yield
        except ValueError as error: print("caught", error)

x = g()
next(x)
x.throw(ValueError, "a", None)
for wrong in 5, "b":
    try: x.throw(ValueError, None, wrong)
    except TypeError as error: print(error)

# expect: caught a
# expect: throw() third argument must be a traceback object
# expect: throw() third argument must be a traceback object
