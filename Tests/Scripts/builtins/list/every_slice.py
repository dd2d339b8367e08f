parts = [None, 0, 1, 2, 3, 5, 9, -1, -2, -4, -9]
steps = [None, 1, 2, 3, -1, -2, -5]
check = count = 0
for start in parts:
    for stop in parts:
        for step in steps:
            for length in (0, 1, 4, 5):
                data = list(range(1, length + 1))
                taken = data[start:stop:step]
                if taken != list(tuple(data)[start:stop:step]) or len(taken) != len(range(length)[start:stop:step]):
                    print("differs", start, stop, step, length)
                kept = data[:]
                del kept[start:stop:step]
                filled = data[:]
                filled[start:stop:step] = [0] * len(taken)
                for number in taken + kept + filled:
                    check = (check * 31 + number + 7) % 1000000007
                count += 1
print(count, check)  # expect: 3388 359963800
