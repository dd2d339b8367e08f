import copy
import inspect
import pickle
from inspect import Parameter

parameters = inspect.signature(lambda a, /, b, *c, d, **e: 0).parameters.values()
kinds = (
    Parameter.POSITIONAL_ONLY,
    Parameter.POSITIONAL_OR_KEYWORD,
    Parameter.VAR_POSITIONAL,
    Parameter.KEYWORD_ONLY,
    Parameter.VAR_KEYWORD,
)
print([one.kind is kind for one, kind in zip(parameters, kinds)])
# expect: [True, True, True, True, True]
kind = Parameter("x", 3).kind
print(kind is Parameter.KEYWORD_ONLY, kind.value, kind, repr(kind))
# expect: True 3 KEYWORD_ONLY <_ParameterKind.KEYWORD_ONLY: 3>
print(copy.deepcopy(kind) is kind, pickle.loads(pickle.dumps(kind)) is kind)  # expect: True True
for wrong in 9, "z":
    try:
        Parameter("x", wrong)
    except ValueError as error:
        print(error)
# expect: value 9 is not a valid Parameter.kind
# expect: value 'z' is not a valid Parameter.kind
