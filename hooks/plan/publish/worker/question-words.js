// Part of the search: the words of questions, each list with "; " between.
(() => {
  const listed = (text) => text.split("; ").map(words);
  const crossed = (...lists) =>
    lists.map((text) => text.split("; ")).reduce((some, others) => some.flatMap((one) => others.map((other) => `${one} ${other}`.trim()))).join("; ");

  const BODIES = "ai; cơ quan; đơn vị; tổ chức; bên; ngành; đồng chí; người; nơi; sở; ban; phòng; nhóm; lãnh đạo; thủ trưởng; cán bộ; cơ quan đơn vị; sở ngành; địa phương; cấp; bộ; bộ ngành; xã; phường; tỉnh; tổ; khoa; trường";
  const DUTIES = "việc; nhiệm vụ; công việc; trách nhiệm; phần việc; nội dung; vai trò; chức năng";
  const GIVEN = "; làm; phải làm; cần làm; phụ trách; được giao; có; phải thực hiện; thực hiện; đảm nhiệm";

  // By what they ask for: the words that steer, and are looked for nowhere.
  const ASKS = {
    who: `ai; là ai; những ai; với ai; cùng ai; cho ai; cơ quan gì; đơn vị gì; ${crossed("; những; các; là; với; cho; do", crossed(BODIES.slice(4), "nào"))}; do ai; bởi ai`,
    whose: "của ai; của cơ quan nào; của đơn vị nào; là của ai; là của cơ quan nào",
    what: `gì; j; những gì; ${crossed(GIVEN, crossed("; những; các", `${crossed(DUTIES, "gì; j; nào")}; gì; j`))}; ${crossed(DUTIES, "của")}; ${crossed("mấy; bao nhiêu; danh sách; các", "nhiệm vụ; việc; đầu việc")}; để làm gì`,
    when: `bao giờ; khi nào; lúc nào; bao lâu; mấy lần; ${crossed("; vào; trước; đến; từ; chậm nhất; hạn đến", crossed("ngày; hôm; tháng; năm; thời gian; lúc; khi; thời điểm; quý; giai đoạn", "nào; mấy; bao nhiêu"))}; đến bao giờ; hạn chót; hạn cuối; hạn xong; hạn hoàn thành; hạn nộp; ngày hoàn thành; thời hạn; hạn nào; hạn đến đâu; kỳ hạn; hạn là khi nào; hạn khi nào; chậm nhất khi nào; chậm nhất là khi nào; muộn nhất khi nào; thời gian; thời gian thực hiện`,
    where: `ở đâu; tại đâu; đâu; thứ mấy; ${crossed("; ở; tại; nói ở; nằm ở; trong", crossed("chỗ; mục; phần; khoản; điểm; đoạn; trang; chương; phụ lục", "nào; mấy"))}`,
    document: "văn bản nào; những văn bản nào; các văn bản nào; căn cứ nào; mấy văn bản; bao nhiêu văn bản; văn bản gì; căn cứ vào đâu; danh sách văn bản; căn cứ gì; căn cứ pháp lý; văn bản của; văn bản do; các văn bản của; văn bản về",
    which: "nào",
    body: "mấy cơ quan; bao nhiêu cơ quan; bao nhiêu đơn vị; danh sách cơ quan; mấy đơn vị; nhóm nào; những nhóm nào; thuộc nhóm nào",
    number: "số mấy; số bao nhiêu; số nào; số hiệu",
    much: "bao nhiêu; tỷ lệ bao nhiêu; tỉ lệ bao nhiêu; bao nhiêu phần trăm; mấy phần trăm; là bao nhiêu; mức nào",
    yes: "có phải; phải chăng",
    "": "thế nào; như thế nào; ra sao; vì sao; tại sao; là sao; mấy; thưa; nói gì; nói gì về; nói về; nêu gì; quy định gì; quy định thế nào; cái gì; nói về cái gì; về cái gì; một lần; bao lâu một lần; bằng cách nào",
  };
  // At the beginning of a question.
  const OPENS = `${crossed("cho; xin cho", "em; mình; tôi", "hỏi; biết")}; liệu; xin hỏi; cho hỏi; hỏi; cho biết; tôi muốn biết; muốn biết; xin cho biết; cho xem; tôi cần tìm; cần tìm; tìm; xem; tra cứu; tra`;
  // Behind what asks, at the end of a question: "gì thế"; elsewhere they are of words, "thay thế".
  const PARTICLES = "thế; vậy; nhỉ; ạ; hả";
  // At the end of a question.
  const ENDS = "có phải không; phải không; đúng không; được không; hay không; có không; hay chưa; không; chưa; đâu";
  // Words that are never the last of two: "tại" in "thien tai".
  const OPENING = "là; do; bởi; của; và; các; những; cho; với; tại; ở; từ; thì; mà; sẽ; đã; đang; bị; hoặc; từng; mỗi; mọi; để; nhằm; khi; nếu";
  // The words that a language joins others with: looked for, and missed by nobody.
  const JOINS = `${OPENING}; về; đến; tới; trong; theo; vào; này; đó; kia; ấy; được; phải; cần; nên; có; hay; cái; ngày; tháng; năm; ban hành; đều; khác; giữa; trên; dưới; đối với; nhau; việc; không; không được`;
  // The same in a question, where they only say that something is asked of.
  const BESIDE = "công việc; nhiệm vụ; cơ quan; đơn vị; người; văn bản; nội dung; làm; lo; lo việc; lo cho; chịu; được giao; giao cho; giao; giao nhiệm vụ; phụ trách; đảm nhiệm; đảm nhận; đảm trách; trách nhiệm; chịu trách nhiệm; có trách nhiệm; tham gia; liên quan; liên quan đến; liên quan tới; dính đến; nói; nói đến; nói về; nhắc; nhắc đến; nhắc tới; nêu; dẫn; quy định; xong; hoàn thành; hạn; thời hạn; chậm nhất; trước; sau; kèm; cùng; cùng làm; tôi; chúng tôi; mình; đồng chí; cụ thể; gồm; bao gồm; thuộc; vai trò; nữa; nộp; số lượng; tỷ lệ; tỉ lệ; mức; đạt; nằm; ghi; viết; đứng ra; tiến hành; một; qua; lại; chung; chính; riêng; trực tiếp; chủ yếu; toàn bộ; tất cả; hiện nay; hiện tại; bây giờ; nhất; giúp; dùng; dùng để; hết; kể từ; tính đến; đối với; lấy; lấy từ";
  // The same where a document is asked for.
  const RELATES = "thực hiện; triển khai; triển khai thực hiện; căn cứ; căn cứ vào; cụ thể hóa; viện dẫn; dựa; dựa trên; dựa vào; dẫn chiếu";
  // At the beginning of a body's name.
  const HEADS = "sở; bộ; ban; cục; vụ; hội; phòng; viện; tòa; ủy ban; ubnd; hđnd; trung tâm; trường; đoàn; đảng; đảng đoàn; công an; công đoàn; công ty; liên đoàn; tổ; đội; mặt trận; hợp tác xã; chi cục; tổng cục; văn phòng; hội đồng; báo";
  // Words with which one that a name may begin with is another: "cán bộ y tế" is no "Bộ Y tế".
  const COMPOUNDS = {
    so: "cơ; trụ", bo: "cán; nội; toàn; đồng; tiến; cục; đường", hoi: "xã; cơ; quốc; đại", doan: "tập; công; giai",
    truong: "môi; thị; hiện", vien: "bệnh; học; thư; đảng; thành; nhân; giáo; sinh; đoàn; hội", vu: "nhiệm; phục; chức; nghiệp; dịch",
    phong: "quốc; văn; đề; dự; biên", bao: "đảm; dự; thông; cảnh", doi: "quân; bộ; thay; trao; chuyển; sửa",
  };
  // Of the persons at the head of bodies, before a body's name.
  const TITLES = `${crossed("; phó", "giám đốc; tổng giám đốc; chủ tịch; chủ nhiệm; bí thư; trưởng; cục trưởng; viện trưởng; chánh; chánh án; tổng biên tập; hiệu trưởng")}; bộ trưởng; thứ trưởng; thủ trưởng; lãnh đạo; người đứng đầu; đồng chí; gđ; pgđ; ct; pct; bt; pbt; cn`;
  // At the end of a body's name: its level, which plans often leave out.
  const LEVELS = "tỉnh; việt nam";
  // By what a question about the document itself asks for, with those that make it one.
  const ABOUT = [
    ["force", "hiệu lực; có hiệu lực", ["when"]],
    ["issue", "ban hành; ký; ra đời; đề ngày", ["when", "number"]],
    ["issue", "số văn bản; ngày ban hành; nơi ban hành; ngày ký; ngày tháng ban hành", []],
    ["signature", "ký; ký tên; ký ban hành; người ký; thay mặt; đại diện; đứng tên", ["who", "which", "yes"]],
    ["signature", `người ký; chữ ký; ký tên; ký thay; ${crossed("chủ tịch; thủ tướng; bộ trưởng; bí thư; giám đốc", "ký")}`, []],
    ["recipients", "gửi; gửi cho; gửi đến; gửi tới; nơi nhận; nhận; nhận được; được gửi; được nhận; lưu", ["who", "what", "where", "yes"]],
    ["recipients", "gửi cho; gửi đến; gửi tới; gửi; nơi nhận", []],
    ["issuer", "ban hành; ra; lập; xây dựng; đề ra; soạn; viết", ["who"]],
    ["issuer", "cơ quan ban hành; nơi ban hành", []],
  ];

  self.QUESTION = {
    duties: listed(DUTIES),
    asks: Object.entries(ASKS).map(([topic, text]) => ({ topic, phrases: listed(text) })),
    about: ABOUT.map(([topic, text, makers]) => ({ topic, phrases: listed(text), makers })),
    opens: listed(OPENS),
    ends: listed(ENDS),
    particles: listed(PARTICLES),
    documents: listed("văn bản"),
    opening: new Set(listed(OPENING).map(([word]) => word.form)),
    joins: listed(JOINS),
    beside: listed(`${JOINS}; ${BESIDE}`),
    relates: listed(RELATES),
    heads: listed(HEADS),
    compounds: new Map(Object.entries(COMPOUNDS).map(([fold, text]) => [fold, listed(text).map(([word]) => word)])),
    titles: listed(TITLES),
    levels: listed(LEVELS),
  };
})();
