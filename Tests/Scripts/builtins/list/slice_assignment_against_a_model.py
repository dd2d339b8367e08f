seed = 5
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
data, wrong = list(range(8)), 0
for turn in range(500):
    start, stop = random(12) - 2, random(12) - 2
    new = [turn * 10 + i for i in range(random(4))]
    low, high, _ = slice(start, stop).indices(len(data))
    model = data[:low] + new + data[max(low, high):]
    data[start:stop] = new
    wrong += data != model
    if len(data) > 20:
        del data[random(5)::random(3) + 1]
print(wrong, len(data), sum(data))  # expect: 0 13 63301
