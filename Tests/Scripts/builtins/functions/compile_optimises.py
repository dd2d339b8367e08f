source = '''
def function():
    "doc"
    assert False, "failed"
    return __debug__
print(function.__doc__, function())
'''
exec(compile(source, "s", "exec", optimize=1))  # expect: doc False
exec(compile(source, "s", "exec", optimize=2))  # expect: None False
try:
    exec(compile(source, "s", "exec", optimize=0))
except AssertionError as error:
    print(error)  # expect: failed
