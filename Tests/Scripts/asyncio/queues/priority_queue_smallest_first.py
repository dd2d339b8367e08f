import asyncio

async def main():
    q = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A"), (0, "zero")]:
        await q.put(item)
    print(q)
    while not q.empty():
        print(q.get_nowait())

asyncio.run(main())
# expect: <PriorityQueue maxsize=0 _queue=[(0, 'zero'), (1, 'A'), (2, 'b'), (3, 'c'), (1, 'a')] tasks=5>
# expect: (0, 'zero')
# expect: (1, 'A')
# expect: (1, 'a')
# expect: (2, 'b')
# expect: (3, 'c')
