ﬁnal = 1
print(final)  # expect: 1
𝐱 = 𝔶 = 2
print(x, y, sorted(name for name in globals() if len(name) == 1))  # expect: 2 2 ['x', 'y']


class Ｗide:
    ªttribute = 3


def function(*, ｋey):
    return ｋey


print(Wide.attribute, function(key=4), function(𝕜ey=5))  # expect: 3 4 5
print(hasattr(Wide, "ªttribute"), Wide.__name__)  # expect: False Wide
