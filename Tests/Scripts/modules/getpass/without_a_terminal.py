import getpass
import io
import os
import sys
import warnings


def refuse(*arguments):
    raise OSError


sys.stdin = io.StringIO("secret\n")
asked = io.StringIO()
os.open = refuse
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    print(getpass.getpass("Word: ", asked))
    try:
        getpass.getpass(stream=asked)
    except EOFError:
        print("EOFError")
print(repr(asked.getvalue()), found[0].message, found[0].category is getpass.GetPassWarning)
os.environ["LOGNAME"] = "somebody"
print(getpass.getuser())
# expect: secret
# expect: EOFError
# expect: 'Warning: Password input may be echoed.\nWord: \nWarning: Password input may be echoed.\nPassword: ' Can not control echo on the terminal. True
# expect: somebody
