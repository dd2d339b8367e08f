import inspect
import pickle
from inspect import Parameter, Signature


def f(a, *rest, key):
    pass


signature = inspect.signature(f)
print(type(signature.parameters).__name__, list(signature.parameters))
print(pickle.loads(pickle.dumps(inspect.signature(int.from_bytes))))
for parameters in (
    [Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)],
    [Parameter("a", Parameter.POSITIONAL_ONLY, default=1), Parameter("b", Parameter.POSITIONAL_ONLY)],
    [Parameter("a", Parameter.KEYWORD_ONLY), Parameter("a", Parameter.KEYWORD_ONLY)],
):
    try:
        Signature(parameters)
    except ValueError as error:
        print(error)
for arguments in (), (1,):
    try:
        signature.bind(*arguments)
    except TypeError as error:
        print(error)

# expect: mappingproxy ['a', 'rest', 'key']
# expect: (bytes, byteorder='big', *, signed=False)
# expect: wrong parameter order: keyword-only parameter before positional-only parameter
# expect: non-default argument follows default argument
# expect: duplicate parameter name: 'a'
# expect: missing a required argument: 'a'
# expect: missing a required argument: 'key'
