try:
    exec("import " + ".".join(["missing"] * 2000))
except RecursionError:
    print("RecursionError")
# expect: RecursionError
try:
    exec("import " + ".".join(["missing"] * 20))
except ModuleNotFoundError as error:
    print(error)
# expect: No module named 'missing'
