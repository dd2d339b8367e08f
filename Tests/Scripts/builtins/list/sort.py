a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
a.sort(reverse=True)
print(a)  # expect: [3, 2, 1]
words = ["pear", "fig", "apple", "kiwi"]
words.sort(key=len)
print(words)  # expect: ['fig', 'pear', 'kiwi', 'apple']
words.sort(key=lambda w: w[-1], reverse=True)
print(words)  # expect: ['pear', 'kiwi', 'fig', 'apple']
