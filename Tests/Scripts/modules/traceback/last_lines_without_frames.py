# What a name may have meant is found in the frame, which the last lines alone do not have.
import traceback

try:
    lenn
except NameError as error:
    print(traceback.format_exception_only(error))  # expect: ["NameError: name 'lenn' is not defined\n"]
    print(traceback.format_exception(error)[-1])  # expect: NameError: name 'lenn' is not defined. Did you mean: 'len'?
# expect:
