import random
random.seed(3)
cards = list(range(10))
random.shuffle(cards)
print(cards, random.sample(range(100), 5), random.sample("abcdef", 3), random.sample([1, 2, 3, 4], 4), random.sample(range(10 ** 9), 3))
# expect: [1, 5, 6, 0, 9, 4, 7, 2, 8, 3] [60, 33, 70, 29, 24] ['f', 'd', 'e'] [4, 3, 1, 2] [681676447, 162803281, 932056545]
