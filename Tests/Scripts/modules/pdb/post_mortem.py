import io
import pdb
import sys


def inner(number):
    return 1 / number


def outer(value):
    return inner(value - 1)


out = io.StringIO()
try:
    outer(1)
except ZeroDivisionError as error:
    commands = ["p 1 + 1", "up", "l 10,11", "down", "down", "unknown", "q"]
    debugger = pdb.Pdb(stdin=io.StringIO("\n".join(commands)), stdout=out)
    debugger.reset()
    debugger.interaction(None, error.__traceback__)
for line in out.getvalue().replace(__file__, "FILE").splitlines():
    print(line.rstrip())
try:
    pdb.post_mortem()
except ValueError as error:
    print(error)
# expect: > FILE(7)inner()
# expect: -> return 1 / number
# expect: (Pdb) 2
# expect: (Pdb) > FILE(11)outer()
# expect: -> return inner(value - 1)
# expect: (Pdb)  10  	def outer(value):
# expect:  11  ->	    return inner(value - 1)
# expect: (Pdb) > FILE(7)inner()
# expect: -> return 1 / number
# expect: (Pdb) *** Newest frame
# expect: (Pdb) *** NameError: name 'unknown' is not defined
# expect: (Pdb)
# expect: A valid traceback must be passed if no exception is being handled
