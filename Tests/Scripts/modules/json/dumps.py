import json

print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "é\n\"x\""}, 3: "k"}), json.dumps("é😀", ensure_ascii=False))
print(json.dumps([1, {"b": 1, "a": 2}], indent=2, sort_keys=True))
print(json.dumps([1, 2], separators=(",", ":")), json.dumps([], indent=1), json.dumps(float("nan")), json.dumps("\x01😀"))
for value in (object(), {1, 2}, {(1,): 2}, float("nan")):
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as error:
        print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
# expect: {"a": [1, 2.5, null, true], "b": {"c": "\u00e9\n\"x\""}, "3": "k"} "é😀"
# expect: [
# expect:   1,
# expect:   {
# expect:     "a": 2,
# expect:     "b": 1
# expect:   }
# expect: ]
# expect: [1,2] [] NaN "\u0001\ud83d\ude00"
# expect: Object of type object is not JSON serializable
# expect: Object of type set is not JSON serializable
# expect: keys must be str, int, float, bool or None, not tuple
# expect: Out of range float values are not JSON compliant: nan
# expect: Circular reference detected
