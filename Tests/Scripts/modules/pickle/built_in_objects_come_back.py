import collections
import pickle

for protocol in (2, 5):
    def again(value):
        return pickle.loads(pickle.dumps(value, protocol))

    print(again(collections.deque([1, 2], 5)), again(collections.OrderedDict(a=1)), again(ValueError("x", 1)).args)
    print(again(collections.defaultdict(list, a=[1])), again(range(3)), again(len) is len)

# expect: deque([1, 2], maxlen=5) OrderedDict({'a': 1}) ('x', 1)
# expect: defaultdict(<class 'list'>, {'a': [1]}) range(0, 3) True
# expect: deque([1, 2], maxlen=5) OrderedDict({'a': 1}) ('x', 1)
# expect: defaultdict(<class 'list'>, {'a': [1]}) range(0, 3) True
