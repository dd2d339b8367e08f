import inspect
import io
import json

print(inspect.signature(json.load))
print(list(inspect.signature(json.dump).parameters))
stream = io.StringIO()
json.dump({"b": 1, "a": [2.5]}, stream, indent=1, sort_keys=True)
print(stream.getvalue())
print(json.load(io.StringIO("[1.5]"), parse_float=str))

# expect: (fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw)
# expect: ['obj', 'fp', 'skipkeys', 'ensure_ascii', 'check_circular', 'allow_nan', 'cls', 'indent', 'separators', 'default', 'sort_keys', 'kw']
# expect: {
# expect:  "a": [
# expect:   2.5
# expect:  ],
# expect:  "b": 1
# expect: }
# expect: ['1.5']
