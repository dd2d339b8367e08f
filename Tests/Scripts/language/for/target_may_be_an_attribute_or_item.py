class Box:
    pass

box = Box()
slots = [0]
for box.value in (1, 2):
    pass
for slots[0] in (3, 4):
    pass
print(box.value, slots)  # expect: 2 [4]
