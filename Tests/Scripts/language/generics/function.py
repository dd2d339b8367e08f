def first[T](items: list[T]) -> T:
    return items[0]


print(first([1, 2]))  # expect: 1
print(first.__type_params__)  # expect: (T,)
print(first.__annotations__)  # expect: {'items': list[T], 'return': T}
