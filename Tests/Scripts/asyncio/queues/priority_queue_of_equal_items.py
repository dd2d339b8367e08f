import asyncio

class Item:
    def __init__(self, key, name):
        self.key, self.name = key, name

    def __lt__(self, other):
        return self.key < other.key

async def main():
    q = asyncio.PriorityQueue()
    for n in range(20):
        q.put_nowait(Item(n * 7 % 4, n))
    print([q.get_nowait().name for _ in range(20)])
    q.put_nowait(1)
    try:
        q.put_nowait("text")
    except TypeError as e:
        print(e)

asyncio.run(main())
# expect: [0, 12, 4, 8, 16, 11, 3, 19, 7, 15, 6, 14, 2, 10, 18, 1, 5, 9, 13, 17]
# expect: '<' not supported between instances of 'str' and 'int'
