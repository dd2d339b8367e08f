big = 10**20
numbers = range(big)
print(numbers, isinstance(numbers, range))  # expect: range(0, 100000000000000000000) True
print(numbers[5], numbers[-1], numbers[10:20], numbers[:: big // 2])
# expect: 5 99999999999999999999 range(10, 20) range(0, 100000000000000000000, 50000000000000000000)
print(5 in numbers, big in numbers, numbers.index(7))  # expect: True False 7
print(list(range(big, big + 2)), list(reversed(range(big, big + 2))))
# expect: [100000000000000000000, 100000000000000000001] [100000000000000000001, 100000000000000000000]
print(range(big, big) == range(0), hash(numbers) == hash(range(big)))  # expect: True True
for number in numbers:
    if number == 3:
        break
print(number)  # expect: 3
try:
    len(numbers)
except OverflowError as error:
    print(error)  # expect: Python int too large to convert to C ssize_t
