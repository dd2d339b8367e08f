# clock: virtual
import asyncio

seed, log = 23, []

def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n

async def work(name, futures, tasks):
    log.append(name)
    for step in range(6):
        what = random(9)
        future = futures[random(len(futures))]
        try:
            if what == 0: await asyncio.sleep(0)
            elif what == 1: await future
            elif what == 2 and not future.done(): future.set_result(name)
            elif what == 3 and not future.done(): future.set_exception(ValueError(name))
            elif what == 4: tasks[random(len(tasks))].cancel(name)
            elif what == 5: await asyncio.sleep(random(3))
            elif what == 6: future.add_done_callback(lambda f, n=name: log.append(f"callback {n}"))
            elif what == 7: futures[random(len(futures))] = asyncio.get_running_loop().create_future()
            elif what == 8: future.cancel(name)
            log.append(f"{name}:{what}")
        except (ValueError, asyncio.CancelledError) as error:
            log.append(f"{name}:{error!r}")

async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(5)]
    tasks = []
    for n in range(40):
        tasks.append(asyncio.create_task(work(str(n), futures, tasks)))
    for turn in range(100):
        await asyncio.sleep(0.5)
        for future in futures:
            if not future.done(): future.set_result("main")
    log.append([t.done() for t in tasks].count(True))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    log.append(results.count(None))

asyncio.run(main())
check = 0
for line in log:
    for character in str(line):
        check = (check * 31 + ord(character)) % 1000000007
print(len(log), check)  # expect: 273 54089964
for start in range(0, len(log), 12):
    print(log[start:start + 12])
# expect: ['0', '0:4', '0:6', '1', '2', '3', '3:4', '3:7', '3:4', '3:2', '3:7', '4']
# expect: ['5', '5:6', '5:6', '5:7', '6', '6:2', '7', '7:6', '7:3', '7:6', '7:3', '7:4']
# expect: ['7:6', '8', '8:6', '8:8', '8:7', '8:8', '8:6', '8:2', '9', '9:7', '9:4', '9:3']
# expect: ['9:6', '10', '10:6', '10:3', '10:7', '10:8', '11', '11:6', '11:1', '11:8', '11:6', '11:3']
# expect: ['12', '12:4', '12:6', '13', '13:2', '13:7', '13:3', '13:3', '14', '15', '15:2', "15:ValueError('11')"]
# expect: ['15:2', '16', '16:4', '16:4', '17', '17:4', '17:8', '17:8', '17:4', '17:6', '17:2', '18']
# expect: ["18:ValueError('7')", '19', '21', '22', '22:6', '22:7', '22:8', '22:8', '23', '23:4', '23:8', '23:2']
# expect: ['24', '24:8', "24:ValueError('13')", '24:3', '24:2', '24:7', '25', '26', '26:7', '26:4', '26:3', '26:7']
# expect: ['26:8', '26:2', '27', '27:3', '27:2', '28', '30', '30:6', '30:6', '30:3', '30:6', '30:7']
# expect: ['30:2', '31', '34', "34:ValueError('7')", '34:7', "34:ValueError('24')", '34:6', '34:4', '35', '35:2', '35:6', '35:3']
# expect: ['35:2', '35:7', '35:8', '36', '36:4', '36:2', '36:8', "36:ValueError('24')", '37', '37:3', '37:2', '37:4']
# expect: ['39', '39:7', '39:8', "0:CancelledError('0')", '0:3', '0:7', 'callback 5', '5:0', '5:7', 'callback 7', 'callback 7', 'callback 7']
# expect: ['callback 8', "4:CancelledError('9')", '4:8', '4:6', '9:0', '9:6', 'callback 10', "10:CancelledError('16')", '10:4', 'callback 11', 'callback 9', 'callback 11']
# expect: ['11:0', 'callback 12', '12:5', '13:0', '16:0', '16:2', 'callback 17', '18:0', '18:2', '18:8', '18:8', '18:6']
# expect: ["21:CancelledError('34')", '21:4', '21:6', '21:6', '21:8', '21:3', 'callback 22', "22:CancelledError('37')", '24:0', "25:ValueError('26')", '25:7', '25:4']
# expect: ['25:8', "25:CancelledError('18')", '25:4', '27:0', "27:CancelledError('25')", '27:4', "28:CancelledError('36')", 'callback 30', 'callback 30', 'callback 30', 'callback 34', 'callback 35']
# expect: ['36:0', '36:8', "37:CancelledError('10')", '5:0', 'callback 4', '4:0', '4:2', '4:2', 'callback 9', '13:0', 'callback 18', 'callback 0']
# expect: ["2:CancelledError('21')", '2:4', '2:3', "2:CancelledError('25')", '2:8', '2:4', "3:CancelledError('21')", 'callback 8', 'callback 21', "22:CancelledError('2')", "1:CancelledError('25')", '1:3']
# expect: ['1:7', '1:2', 'callback 21', '27:0', '28:0', '28:4', '28:6', '28:2', '28:2', '37:0', '37:7', '1:0']
# expect: ['callback 28', '14:5', "14:CancelledError('18')", '15:5', '31:5', '31:8', '31:4', '31:4', '31:7', "34:CancelledError('31')", '39:5', '39:7']
# expect: ['39:7', '39:1', '16:5', '16:3', '1:5', '15:0', '15:2', "12:CancelledError('31')", '12:2', '12:3', '6:5', '6:3']
# expect: ['19:5', '19:4', '19:2', '19:1', '19:8', '23:5', '23:3', '23:2', '0:5', '14:5', '14:3', '14:4']
# expect: ['14:6', '31:5', "6:CancelledError('14')", '6:8', '6:7', '19:5', 'callback 14', 40, 35]
