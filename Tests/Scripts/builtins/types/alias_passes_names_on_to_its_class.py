import copy
import pickle
import types

alias = list[int]
made = alias()
alias.append(made, 1)
print(made, alias.__len__(made), alias.__origin__, {"append", "__args__"} <= set(dir(alias)))
unpacked = next(iter(tuple[int, str]))
print(unpacked, copy.copy(unpacked), pickle.loads(pickle.dumps(unpacked)))


class Own(types.GenericAlias):
    pass


print(Own(list, int) == alias, type(Own(list, int)).__name__)
print(types.AsyncGeneratorType[int, str], types.CoroutineType[int, int, int])

# expect: [1] 1 <class 'list'> True
# expect: *tuple[int, str] *tuple[int, str] *tuple[int, str]
# expect: True Own
# expect: async_generator[int, str] coroutine[int, int, int]
