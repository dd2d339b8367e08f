import asyncio

async def worker(barrier, name):
    for round in range(2):
        index = await barrier.wait()
        print("round", round, name, index)

async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(worker(barrier, n) for n in "abc"))
    print(barrier.n_waiting)

asyncio.run(main())
# expect: 3 0 False
# expect: round 0 c 2
# expect: round 0 a 0
# expect: round 0 b 1
# expect: round 1 a 2
# expect: round 1 b 0
# expect: round 1 c 1
# expect: 0
