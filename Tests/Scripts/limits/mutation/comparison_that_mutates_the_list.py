class Evil:
    def __eq__(self, other):
        items.clear()
        return False

items = [Evil(), Evil(), Evil(), 5]
print(5 in items, items)  # expect: False []
items = [Evil(), 1, 2]
try:
    items.remove(5)
except ValueError as error:
    print(error)  # expect: list.remove(x): x not in list
items = [Evil(), Evil()]
print(items.count(1), items)  # expect: 0 []
