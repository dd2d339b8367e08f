class Box:
    Item = str
    type Items = list[Item]

    def put[T: Item](self, item: Item, other: T) -> T:
        return other


print(Box.Items.__value__)  # expect: list[str]
print(Box.put.__annotations__)
# expect: {'item': <class 'str'>, 'other': T, 'return': T}
print(Box.put.__type_params__[0].__bound__)  # expect: <class 'str'>
