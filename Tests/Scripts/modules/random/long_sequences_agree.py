import random
random.seed(12345)
check = 0
for i in range(3000):
    check = (check * 31 + random.randint(-i, 10 ** (i % 25))) % 1000000007
print(check)  # expect: 381521726
total = [0.0] * 6
for i in range(1000):
    for k, value in enumerate((random.random(), random.uniform(-3, 8), random.gauss(0, 1), random.normalvariate(2, 3),
                               random.expovariate(0.5), random.triangular(0, 1, 0.3))):
        total[k] += value
print([round(t, 9) for t in total])
# expect: [503.581548156, 2330.434404528, -16.202668295, 1870.157932307, 2121.055919838, 427.618996694]
cards = list(range(200))
for i in range(20):
    random.shuffle(cards)
print(cards[:12], random.sample(cards, 12), random.choices(cards, k=6), random.sample(range(50), 30))
# expect: [195, 145, 72, 171, 81, 185, 180, 64, 139, 31, 179, 116] [142, 115, 139, 81, 123, 83, 167, 38, 63, 178, 37, 76] [48, 100, 116, 74, 70, 100] [4, 12, 38, 40, 11, 27, 35, 41, 30, 46, 22, 6, 47, 19, 10, 13, 1, 44, 0, 31, 49, 21, 37, 34, 8, 24, 16, 17, 42, 3]
