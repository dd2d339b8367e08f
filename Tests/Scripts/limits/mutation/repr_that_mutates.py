class Evil:
    def __repr__(self):
        items.clear()
        return "evil"

items = [Evil(), Evil(), Evil()]
print(items)  # expect: [evil]
d = {}
class EvilKey:
    def __repr__(self):
        d.pop(1, None)
        return "key"
d = {0: EvilKey(), 1: 2}
try:
    print(len(repr(d)) > 0)  # expect: True
except RuntimeError as error:
    print(error)
