import re
import warnings

warnings.simplefilter("ignore")
print(re.sub("A", "b", "aAa", 2, re.I), re.subn("a", "b", "aaa", 1), re.split(",", "a,b,c", 1))
print(re.sub("a", "b", "aaa", count=1), re.sub("A", "b", "a", flags=re.I), re.split("B", "abc", flags=re.I))
for call in (
    lambda: re.sub("a", "b", "c", 1, count=1),
    lambda: re.sub("a", "b", "c", 1, 2, flags=3),
    lambda: re.split("a", "b", 1, 2, 3),
):
    try:
        call()
    except TypeError as error:
        print(error)

# expect: bba ('baa', 1) ['a', 'b,c']
# expect: baa b ['a', 'c']
# expect: sub() got multiple values for argument 'count'
# expect: sub() got multiple values for argument 'flags'
# expect: split() takes from 2 to 4 positional arguments but 5 were given
