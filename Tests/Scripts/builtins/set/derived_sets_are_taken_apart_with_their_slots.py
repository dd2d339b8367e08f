import copy
import pickle


class Tagged(set):
    __slots__ = ("tag",)


class Frozen(frozenset):
    pass


tagged = Tagged([1])
tagged.tag = "t"
print([pickle.loads(pickle.dumps(tagged, protocol)).tag for protocol in range(6)])
# expect: ['t', 't', 't', 't', 't', 't']
print(tagged.__reduce__())  # expect: (<class '__main__.Tagged'>, ([1],), (None, {'tag': 't'}))
print(copy.copy(tagged), copy.deepcopy(tagged).tag)  # expect: Tagged({1}) t
print(Frozen([2]).__reduce_ex__(4))  # expect: (<class '__main__.Frozen'>, ([2],), None)
