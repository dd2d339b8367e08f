class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        for child in self.children:
            yield child
            yield from child

print(sum(1 for _ in Tree(Tree(Tree(), Tree()), Tree())))  # expect: 4
