numbers = {}
for step in range(1000):
    numbers[step] = step * step
    assert list(numbers) == [step] and numbers[step] == step * step
    del numbers[step]
    assert not numbers and list(numbers) == [] and step not in numbers
print(numbers, len(numbers))  # expect: {} 0
many = dict.fromkeys(range(5000))
while many:
    many.popitem()
many["again"] = 1
print(many, list(reversed(many)))  # expect: {'again': 1} ['again']
queue = dict.fromkeys("abcdef")
order = ""
for step in range(20):
    first = next(iter(queue))
    order += first
    del queue[first]
    queue[first] = step
print(order, "".join(queue))  # expect: abcdefabcdefabcdefab cdefab
