import types


class Slotted:
    __slots__ = ("field",)


for value in (
    len, [].append, list.append, int.__add__, (1).__add__, int.real, Slotted.field, slice.start,
    dict.__dict__["fromkeys"], dict.fromkeys, object.__init__, object().__init__, list.__getitem__,
    types.FunctionType.__code__, BaseException.args,
):
    print(type(value).__name__, repr(value).split(" at 0x")[0], getattr(value, "__qualname__", None))
print(types.MethodDescriptorType, types.WrapperDescriptorType, types.GetSetDescriptorType)
print(int.real.__objclass__, int.real.__name__, int.real.__get__(5), list.append.__objclass__)
for change in ("slice.start.__set__(slice(1), 2)", "int.real.__set__(1, 2)"):
    try:
        eval(change)
    except AttributeError as error:
        print(error)
# expect: builtin_function_or_method <built-in function len> len
# expect: builtin_function_or_method <built-in method append of list object list.append
# expect: method_descriptor <method 'append' of 'list' objects> list.append
# expect: wrapper_descriptor <slot wrapper '__add__' of 'int' objects> int.__add__
# expect: method-wrapper <method-wrapper '__add__' of int object int.__add__
# expect: getset_descriptor <attribute 'real' of 'int' objects> int.real
# expect: member_descriptor <member 'field' of 'Slotted' objects> Slotted.field
# expect: member_descriptor <member 'start' of 'slice' objects> slice.start
# expect: classmethod_descriptor <method 'fromkeys' of 'dict' objects> dict.fromkeys
# expect: builtin_function_or_method <built-in method fromkeys of type object dict.fromkeys
# expect: wrapper_descriptor <slot wrapper '__init__' of 'object' objects> object.__init__
# expect: method-wrapper <method-wrapper '__init__' of object object object.__init__
# expect: method_descriptor <method '__getitem__' of 'list' objects> list.__getitem__
# expect: getset_descriptor <attribute '__code__' of 'function' objects> function.__code__
# expect: getset_descriptor <attribute 'args' of 'BaseException' objects> BaseException.args
# expect: <class 'method_descriptor'> <class 'wrapper_descriptor'> <class 'getset_descriptor'>
# expect: <class 'int'> real 5 <class 'list'>
# expect: readonly attribute
# expect: attribute 'real' of 'int' objects is not writable
