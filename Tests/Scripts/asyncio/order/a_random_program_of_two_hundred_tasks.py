# clock: virtual
import asyncio

seed, log = 17, []

def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n

async def work(name, depth):
    log.append(name)
    try:
        for step in range(random(4)):
            what = random(7)
            if what == 0: await asyncio.sleep(0)
            elif what == 1: await asyncio.sleep(random(5))
            elif what == 2 and depth: await asyncio.create_task(work(f"{name}.{step}", depth - 1))
            elif what == 3 and depth: await asyncio.gather(*(work(f"{name}.{step}{c}", depth - 1) for c in "ab"))
            elif what == 4 and depth: await work(f"{name}!{step}", depth - 1)
            elif what == 5: asyncio.get_running_loop().call_soon(log.append, f"soon {name}")
            elif what == 6:
                child = asyncio.create_task(work(f"{name}?{step}", 0))
                await asyncio.sleep(0)
                child.cancel()
                await asyncio.gather(child, return_exceptions=True)
            log.append(f"{name}:{step}")
    finally:
        log.append(f"{name} ends")

async def main():
    await asyncio.gather(*(work(str(n), 3) for n in range(60)))

asyncio.run(main())
check = 0
for line in log:
    for character in line:
        check = (check * 31 + ord(character)) % 1000000007
print(len(log), check)  # expect: 948 682210563
print(log[:20])
# expect: ['0', '0!0', '0!0:0', '0!0 ends', '0:0', '1', '1 ends', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '12!0', '13']
print(log[200:220])
# expect: ['2.1!0', '3.0b.0', '3.0b.0:0', '4?0?0', '4?0?0 ends', '4?0 ends', '5!1:0', '6.0a.0a', '6.0a.0b', 'soon 6.0b', 'soon 6.0b', '6.0b.2', '7?0?0', '7?0?0:0', '7?0?0 ends', '7?0 ends', '10.1a', '10.1b', '12!0.1', '12!0.1 ends']
print(log[-20:])
# expect: ['9.2a.2b ends', '9.2a.2a!0?0 ends', '9.2a.2a!0:0', '9.2a.2a!0:1', '9.2a.2a!0 ends', '9.2a.2a:0', '9.2a.2a.1', '9.2a.2a.1 ends', '9.2a.2a:1', '9.2a.2a.2', '9.2a.2a.2:0', '9.2a.2a.2:1', '9.2a.2a.2 ends', 'soon 9.2a.2a.2', '9.2a.2a:2', '9.2a.2a ends', '9.2a:2', '9.2a ends', '9:2', '9 ends']
