/**
 * A short paper of every format, of organs and people that do not exist: the keys that are filled in, and
 * the text. The other keys of the format are shown with their examples and a # before them.
 */
import type { KeyId } from '../front-matter/keys.ts';
import type { Format } from '../types.ts';

export interface Sample {
  /** What follows the key, as YAML. */
  readonly values: Partial<Readonly<Record<KeyId, string>>>;
  /** Markdown. */
  readonly text: string;
}

const DATE = '2026-08-01';
const CITY = '云川市人民政府';
const OFFICE = '云川市人民政府办公室';

export const SAMPLES: Readonly<Record<Format, Sample>> = {
  document: {
    values: {
      issuer: CITY,
      docNumber: '云政发〔2026〕5号',
      title: '云川市人民政府关于做好2026年秋季防汛工作的通知',
      recipients: '各县（区）人民政府，市政府各部门',
      date: DATE,
      seal: '预留',
      note: '此件公开发布',
      cc: '市委办公室，市人大常委会办公室，市政协办公室',
      printer: OFFICE,
      printDate: '2026-08-02',
    },
    text: `为切实做好2026年秋季防汛工作，确保人民群众生命财产安全，现就有关事项通知如下。

## 压实防汛责任

各县（区）人民政府要落实以行政首长负责制为核心的防汛责任制，逐级签订责任书。市政府各部门要按照职责分工，密切配合，形成合力。

## 加强隐患排查

### 水库和堤防

对病险水库、险工险段逐处登记，明确责任人和整改时限，9月10日前全部整改到位。

### 城市内涝点

对下穿通道、地下空间等易涝部位，逐处配备抽排设备和值守人员。

## 严格值班值守

汛期实行24小时值班和领导带班制度。遇有重大险情，第一时间处置，同时报告市防汛抗旱指挥部。
`,
  },
  'document-upward': {
    values: {
      issuer: '云川市水务局',
      docNumber: '云水发〔2026〕12号',
      signers: '陈望山',
      title: '云川市水务局关于修编城区防洪规划的请示',
      recipients: CITY,
      date: DATE,
      seal: '预留',
      note: '联系人：林晓舟，电话：0000-1234567',
      printer: '云川市水务局办公室',
      printDate: '2026-08-02',
    },
    text: `城区现行防洪规划编制于2013年，与城市发展已不相适应。为提高城区防洪能力，拟修编城区防洪规划，现将有关情况请示如下。

## 修编的必要性

近十年城区建成区面积由62平方千米扩大到97平方千米，排涝格局发生较大变化，原规划的工程布局已不能满足防洪要求。

## 主要内容

修编工作包括洪水复核、工程布局和非工程措施三个部分，计划用六个月完成。

## 经费安排

所需经费从2026年度水利发展资金中列支。

妥否，请批示。
`,
  },
  letter: {
    values: {
      issuer: '云川市水务局',
      docNumber: '云水函〔2026〕27号',
      title: '云川市水务局关于商请共享气象监测数据的函',
      recipients: '云川市气象局',
      date: DATE,
      seal: '预留',
    },
    text: `为提高洪水预报的准确率，我局正在建设全市洪水预报调度系统，需要及时获得流域内的降雨实况和短时预报。现商请贵局共享有关数据。

## 共享的内容

全市地面气象观测站的5分钟雨量，以及未来3小时的定量降水预报。

## 共享的方式

通过市政务数据共享平台传输。双方各指定一名联络员，遇传输中断及时通报。

可否，请予函复。
`,
  },
  order: {
    values: {
      issuer: CITY,
      orderNumber: '5',
      date: DATE,
      signerPost: '市长',
      signatureSeal: '预留',
    },
    text: `《云川市节约用水管理办法》已经2026年7月28日市人民政府第12次常务会议通过，现予公布，自2026年10月1日起施行。
`,
  },
  minutes: {
    values: {
      issuer: CITY,
      mark: '云川市人民政府专题会议纪要',
      issue: '9',
      title: '研究中小水库安全度汛工作',
      date: DATE,
      present: '赵一舟、钱二平，市水务局陈望山，市应急管理局孙三秋',
      absent: '市财政局李四维（因公外出）',
      attendees: '市水利勘测设计院周五一',
      cc: '市委办公室，市人大常委会办公室，市政协办公室',
      printer: OFFICE,
      printDate: '2026-08-03',
    },
    text: `2026年7月30日，副市长赵一舟在市政府第二会议室主持召开专题会议，研究中小水库安全度汛工作。现将会议议定事项纪要如下。

一、病险水库一律限制水位运行。汛限水位由市水务局逐库核定，8月5日前下达。

二、加快除险加固进度。列入2026年计划的工程，8月20日前达到度汛要求。

三、做好群众转移准备。下游有村庄的水库全部编制转移预案，8月15日前至少演练一次。
`,
  },
  plain: {
    values: {
      title: '云川市2026年上半年节约用水工作总结',
      signature: '云川市水务局',
      date: DATE,
    },
    text: `上半年，全市坚持节水优先，推动农业节水增效、工业节水减排、城镇节水降损，各项工作取得新进展。现将主要情况总结如下。

## 主要做法

### 抓好农业节水

完成两处灌区续建配套，新增高效节水灌溉面积4.2万亩。

### 抓好城镇节水

更换老旧管网83千米，查出并修复暗漏214处。

## 下一步打算

下半年将开展县域节水型社会达标建设，推进再生水利用，确保完成全年任务。
`,
  },
  briefing: {
    values: {
      masthead: '防汛工作简报',
      issue: '3',
      publisher: '云川市防汛抗旱指挥部办公室',
      date: DATE,
      title: '全市防汛准备工作有序推进',
      contributor: '市水务局',
      report: '市委办公室、市政府办公室',
      send: '[市财政局, 市应急管理局]',
      dispatch: '各县（区）防汛抗旱指挥部',
      copies: '50',
    },
    text: `7月31日，市防汛抗旱指挥部召开会商会，分析研判雨情水情，研究部署下一步工作。

会议要求，各县（区）要压实责任，加强值守，对重点部位逐处排查，确保安全度汛。

## 抓排查

对全市218座水库逐库排查，发现的问题当天交办、限期整改。

## 抓值守

实行24小时值班和领导带班制度，确保信息畅通、处置及时。
`,
  },
};
