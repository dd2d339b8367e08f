import pdb

print(callable(pdb.set_trace), callable(pdb.run), callable(pdb.pm))
try:
    pdb.post_mortem()
except ValueError as error:
    print(error)
# expect: True True True
# expect: A valid traceback must be passed if no exception is being handled
