from collections import OrderedDict

for change in (
    lambda made: made.pop("c"), lambda made: made.move_to_end("a"), lambda made: made.__setitem__("z", 1),
    lambda made: made.clear(),
):  # fmt: skip
    made = OrderedDict.fromkeys("abc")
    try:
        for key in made:
            change(made)
    except RuntimeError as error:
        print(error)
try:
    for pair in (made := OrderedDict.fromkeys("abc")).items():
        made.pop("b", None)
except RuntimeError as error:
    print(error)

# expect: OrderedDict mutated during iteration
# expect: OrderedDict mutated during iteration
# expect: OrderedDict mutated during iteration
# expect: OrderedDict mutated during iteration
# expect: OrderedDict mutated during iteration
