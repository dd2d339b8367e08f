class A[T](list[T]): pass
print(A[int].__mro_entries__(()), list[int].__mro_entries__(()))
print(list[int].__mro_entries__((list[int],)), A[int].__mro_entries__((1, 2)))

# expect: (<class '__main__.A'>,) (<class 'list'>,)
# expect: (<class 'list'>,) (<class '__main__.A'>,)
