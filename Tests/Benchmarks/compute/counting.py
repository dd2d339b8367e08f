# Dicts with string and tuple keys: words, pairs of words, and groups.

VOCABULARY = "the baton goes from hand to hand and who holds it may run but only until they wait".split()


def text(length):
    state = 12345
    for _ in range(length):
        state = (state * 1103515245 + 12345) % 2147483648
        yield VOCABULARY[state // 65536 % len(VOCABULARY)]


def count(words):
    singles, pairs, lengths = {}, {}, {}
    previous = None
    for word in words:
        singles[word] = singles.get(word, 0) + 1
        key = (previous, word)
        if key in pairs:
            pairs[key] += 1
        else:
            pairs[key] = 1
        lengths.setdefault(len(word), set()).add(word)
        previous = word
    return singles, pairs, lengths


singles, pairs, lengths = count(text(800_000))
print(sorted(singles.items(), key=lambda item: (-item[1], item[0]))[:3])
print(len(pairs), sum(pairs.values()), sorted((n, len(words)) for n, words in lengths.items()))
