// Part of search.js: what of a question asks, and so steers, and what of it is to be found.
(() => {
  // By what they ask for: the words of questions, which are looked for nowhere.
  const ASKS = {
    who: "ai; những ai; là ai; với ai; cho ai; cơ quan nào; những cơ quan nào; các cơ quan nào; đơn vị nào; những đơn vị nào; tổ chức nào; bên nào; ngành nào; đồng chí nào; người nào; cơ quan gì; đơn vị gì; là cơ quan nào; cơ quan đơn vị nào",
    whose: "của ai; của cơ quan nào; của đơn vị nào; là của ai; là của cơ quan nào",
    what: "gì; để làm gì; những gì; làm gì; làm những gì; phải làm gì; cần làm gì; được giao gì; được giao những gì; được giao việc gì; được giao những việc gì; được giao nhiệm vụ gì; được giao những nhiệm vụ gì; được giao làm gì; làm việc gì; làm những việc gì; việc gì; những việc gì; việc nào; những việc nào; nhiệm vụ gì; những nhiệm vụ gì; nhiệm vụ nào; những nhiệm vụ nào; có nhiệm vụ gì; có những nhiệm vụ gì; có trách nhiệm gì; trách nhiệm gì; phụ trách gì; phụ trách việc gì; phụ trách những gì; phần việc gì; vai trò gì; nhiệm vụ của; trách nhiệm của; công việc của; việc của; phần việc của; mấy nhiệm vụ; mấy việc; bao nhiêu nhiệm vụ; bao nhiêu việc; danh sách nhiệm vụ; các nhiệm vụ",
    when: "bao giờ; khi nào; lúc nào; ngày nào; hôm nào; tháng nào; năm nào; thời gian nào; bao lâu; mấy lần; trước ngày nào; đến ngày nào; đến khi nào; vào ngày nào; vào lúc nào; vào thời gian nào; ngày mấy; ngày bao nhiêu; hạn chót; hạn cuối; thời hạn; thời hạn nào; hạn đến đâu; hạn đến khi nào; hạn đến ngày nào; hạn là khi nào; hạn khi nào; hạn nào; kỳ hạn; đến bao giờ; chậm nhất khi nào; chậm nhất là khi nào; muộn nhất khi nào",
    where: "ở đâu; tại đâu; đâu; chỗ nào; ở chỗ nào; mục nào; ở mục nào; phần nào; ở phần nào; khoản nào; điểm nào; đoạn nào; trang nào",
    document: "văn bản nào; những văn bản nào; các văn bản nào; căn cứ nào; mấy văn bản; bao nhiêu văn bản; văn bản gì; căn cứ vào đâu; danh sách văn bản",
    which: "nào",
    body: "mấy cơ quan; bao nhiêu cơ quan; bao nhiêu đơn vị; danh sách cơ quan; mấy đơn vị; nhóm nào; những nhóm nào; thuộc nhóm nào",
    number: "số mấy; số bao nhiêu; số nào; số hiệu",
    yes: "có phải; phải chăng; liệu",
    "": "xin hỏi; cho hỏi; hỏi; cho biết; cho tôi biết; tôi muốn biết; muốn biết; xin cho biết; thế nào; như thế nào; ra sao; vì sao; tại sao; là sao; bao nhiêu; mấy; vậy; nhỉ; ạ; hả; thưa; nói gì; nói gì về; nói về; nêu gì; quy định gì; quy định thế nào; cái gì; nói về cái gì; về cái gì; thế; một lần; bao lâu một lần",
  };
  // At the end of a question.
  const ENDS = "có phải không; phải không; đúng không; được không; hay không; có không; hay chưa; không; chưa; đâu";
  // Words that join others: looked for, and missed by nobody.
  const JOINS = "là; do; bởi; của; và; các; những; cho; về; với; đến; tới; trong; tại; ở; theo; vào; từ; này; đó; kia; thì; mà; được; phải; sẽ; đã; cần; nên; có; bị; hay; hoặc; từng; mỗi; để; nhằm; cái; ngày; tháng; năm; ban hành";
  // The same in a question, where they only say that something is asked of.
  const BESIDE = "việc; công việc; nhiệm vụ; cơ quan; đơn vị; người; văn bản; kế hoạch; nội dung; làm; lo; lo việc; lo cho; chịu; được giao; giao cho; giao nhiệm vụ; phụ trách; đảm nhiệm; đảm nhận; đảm trách; trách nhiệm; chịu trách nhiệm; có trách nhiệm; tham gia; liên quan; liên quan đến; liên quan tới; dính đến; nói đến; nhắc đến; nhắc tới; nêu; dẫn; quy định; xong; hoàn thành; hạn; thời hạn; chậm nhất; trước; kèm; cùng; tôi; chúng tôi; mình; đồng chí; cụ thể; gồm; bao gồm; thuộc; vai trò; nữa";
  // At the end of a body's name: its level, which plans often leave out.
  const LEVELS = "tỉnh; việt nam";
  // By what a question about the document itself asks for, with those that make it one.
  const ABOUT = [
    ["issue", ["ban hành; ký; ra đời; đề ngày"], ["when", "number"]],
    ["issue", ["ngày ban hành; nơi ban hành; ngày ký; kế hoạch số; ngày tháng ban hành"], []],
    ["signature", ["ký; ký tên; ký ban hành; người ký"], ["who", "yes"]],
    ["signature", ["người ký; chữ ký; ký tên; ký thay"], []],
    ["recipients", ["gửi; gửi cho; gửi đến; gửi tới; nơi nhận; nhận; nhận được; nhận kế hoạch; được gửi; được nhận; lưu"], ["who", "what", "where", "yes"]],
    ["recipients", ["gửi cho; gửi đến; gửi tới; gửi; nơi nhận"], []],
    ["issuer", ["ban hành; ra; lập; xây dựng; đề ra; soạn; viết"], ["who"]],
    ["issuer", ["cơ quan ban hành; nơi ban hành"], []],
  ];
  const LONGEST = 7;

  const listed = (text) => text.split("; ").map(words);
  const at = (typed, place, meant) => meant.length <= typed.length - place && meant.every((word, index) => isMeant(typed[place + index], word));
  const longest = (some, typed, place) =>
    some.reduce((best, meant) => (meant.length > best && at(typed, place, meant) ? meant.length : best), 0);

  const asks = Object.entries(ASKS).map(([topic, text]) => [topic, listed(text)]);
  const ofPlan = ABOUT.map(([topic, [text], beside]) => [topic, listed(text), beside]);
  const [ends, joins, beside, levels] = [ENDS, JOINS, `${JOINS}; ${BESIDE}`, LEVELS].map(listed);

  // Of each typed word, whether it is `asked` (it steers), `beside` (missed by nobody) or to be
  // found; and the topics that are asked for. `kind` is what the plan calls itself, `known` its words.
  const asked = (typed, kind, known) => {
    const roles = typed.map(() => "");
    const topics = new Set();
    const put = (place, length, role) => roles.fill(role, place, place + length);
    for (let place = 0; place < typed.length; place++) {
      const [topic, length] = asks.reduce(
        (best, [topic, some]) => {
          const found = longest(some, typed, place);
          return found > best[1] ? [topic, found] : best;
        },
        ["", 0],
      );
      if (!length) continue;
      put(place, length, "asked");
      if (topic) topics.add(topic);
      place += length - 1;
    }
    for (let length = Math.min(LONGEST, typed.length - 1); length > 0; length--) {
      const place = typed.length - length;
      if (longest(ends, typed, place) !== length) continue;
      put(place, length, "asked");
      topics.add("yes");
      break;
    }
    const free = (place, length) => length && roles.slice(place, place + length).every((role) => !role);
    const own = words(kind);
    const about = topics.size || typed.filter(isNumber).length > 1;
    typed.forEach((_, place) => {
      const until = roles.indexOf("asked", place);
      const some = typed.slice(0, until < 0 ? typed.length : until);
      const length = Math.max(longest(about ? beside : joins, some, place), at(typed, place, own) ? own.length : 0);
      if (free(place, length)) put(place, length, "beside");
    });
    const level = levels.find((each) => each.length < typed.length && at(typed, typed.length - each.length, each) && (each.length > 1 || known.has(each[0].form)));
    if (level && free(typed.length - level.length, level.length)) put(typed.length - level.length, level.length, "beside");
    const required = roles.filter((role) => !role).length;
    for (const [topic, some, makers] of ofPlan) {
      if (makers.length ? !makers.some((each) => topics.has(each)) : required > 2) continue;
      typed.forEach((_, place) => {
        const until = roles.indexOf("asked", place);
        const length = longest(some, typed.slice(0, until < 0 ? typed.length : until), place);
        if (!length) return;
        put(place, length, "about");
        topics.add(topic);
      });
      if (topics.has(topic)) break;
    }
    if (topics.has("whose")) topics.add("who");
    return { roles, topics };
  };

  Object.assign(self, { asked });
})();
